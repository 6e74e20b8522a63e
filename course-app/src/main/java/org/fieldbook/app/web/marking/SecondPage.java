package org.fieldbook.app.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.app.web.tma.GuideView;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.second.ReadSecond;
import org.fieldbook.content.kernel.Caller;
import org.jspecify.annotations.Nullable;

/** A script before its second or third marker: {@code /marking/second?id=}. */
@Named("secondPage")
@RequestScoped
public class SecondPage {

  @Inject Asked asked;
  @Inject ReadSecond readSecond;
  @Inject Caller caller;

  private ReadSecond.@Nullable Desk desk;

  private ReadSecond.Desk desk() {
    if (desk == null) {
      desk = readSecond.desk(asked.number("id"));
    }
    return desk;
  }

  private ZoneId zone() {
    return desk().set().zone();
  }

  private MarkSheet sheet() {
    return desk().sheet().sheet();
  }

  public long getId() {
    return desk().id();
  }

  public String getHeading() {
    return Wording.assignment(desk().set().id()) + ", script " + desk().script();
  }

  public boolean isThird() {
    return desk().sheet().place() == 3;
  }

  /** Whether the marker has finished, and waits for the other. */
  public boolean isFixed() {
    return desk().sheet().isFinished();
  }

  /** Id of the submission that counts. */
  public long getSubmission() {
    return desk().submission();
  }

  /** Whose browser this is, so that words kept in it go to nobody else's sheet. */
  public long getMarker() {
    return caller.id().value();
  }

  public int getNumber() {
    return desk().sheet().number();
  }

  public List<FileLine> getFiles() {
    return lines(desk().files());
  }

  /** Files by their names, in their order. */
  static List<FileLine> lines(List<String> names) {
    return IntStream.range(0, names.size())
        .mapToObj(i -> new FileLine(i + 1, names.get(i)))
        .toList();
  }

  public List<DeskPage.Part> getParts() {
    return GuideView.of(desk().set().assignment().guide()).criteria().stream()
        .map(
            c -> new DeskPage.Part(c, sheet().part(c.id()).mark(), sheet().part(c.id()).feedback()))
        .toList();
  }

  public int getTotal() {
    return sheet().total();
  }

  public int getMost() {
    return desk().set().assignment().guide().total();
  }

  public String getSummary() {
    return sheet().summary();
  }

  public String getSavedAt() {
    return desk()
        .sheet()
        .savedAt()
        .map(at -> "Saved " + Wording.shortMoment(at.atZone(zone())))
        .orElse("Nothing saved yet");
  }

  /** Everything that the marker has saved, the newest first. */
  public List<Version> getVersions() {
    return desk().versions().stream()
        .map(
            v ->
                new Version(
                    Wording.moment(v.savedAt().atZone(zone())),
                    v.sheet().total() + " of " + getMost(),
                    v.isConflicting() ? "came second to another window" : "",
                    v.sheet().summary()))
        .toList();
  }

  public String getQuestionHtml() {
    return desk().set().assignment().questionHtml();
  }

  /** A file of the work. */
  public record FileLine(int place, String name) {}

  /** A version of the marker's own sheet. */
  public record Version(String when, String mark, String standing, String summary) {}
}
