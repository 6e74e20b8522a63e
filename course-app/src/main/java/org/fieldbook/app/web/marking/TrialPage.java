package org.fieldbook.app.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.app.web.monitoring.SheetPart;
import org.fieldbook.app.web.monitoring.SpreadPicture;
import org.fieldbook.app.web.tma.GuideView;
import org.fieldbook.assessment.coordination.MyCoordination;
import org.fieldbook.assessment.coordination.Trial;
import org.fieldbook.assessment.coordination.TrialVersion;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.content.kernel.Caller;
import org.jspecify.annotations.Nullable;

/** A sample script before a tutor: {@code /marking/sample?id=}. */
@Named("trialPage")
@RequestScoped
public class TrialPage {

  @Inject Asked asked;
  @Inject MyCoordination myCoordination;
  @Inject Caller caller;

  private MyCoordination.@Nullable Desk desk;

  private MyCoordination.Desk desk() {
    if (desk == null) {
      desk = myCoordination.desk(asked.number("id"));
    }
    return desk;
  }

  private MarkSheet sheet() {
    return desk().trial().map(Trial::sheet).orElse(MarkSheet.EMPTY);
  }

  public long getId() {
    return desk().id();
  }

  public String getTitle() {
    return desk().title();
  }

  public String getLabel() {
    return Wording.assignment(desk().set().id());
  }

  public String getAssignmentId() {
    return desk().set().id();
  }

  public String getPresentation() {
    return desk().set().presentation().value();
  }

  public String getQuestionHtml() {
    return desk().set().assignment().questionHtml();
  }

  public int getNumber() {
    return desk().trial().map(Trial::number).orElse(0);
  }

  /** Whose browser this is. */
  public long getReader() {
    return caller.id().value();
  }

  public String getSavedAt() {
    return desk()
        .trial()
        .filter(t -> t.number() > 0)
        .map(t -> "Saved " + Wording.shortMoment(t.savedAt().atZone(desk().set().zone())))
        .orElse("Nothing saved yet");
  }

  public boolean isHandedIn() {
    return desk().compared().isPresent();
  }

  public List<SheetPart> getParts() {
    return GuideView.of(desk().set().assignment().guide()).criteria().stream()
        .map(c -> SheetPart.of(c, sheet()))
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

  private MyCoordination.Compared compared() {
    return desk().compared().orElseThrow();
  }

  /** How many others have handed in, in words. */
  public String getOthers() {
    int n = compared().others().size();
    return n == 0
        ? "No other tutor has handed in yet."
        : Wording.count(n, "other tutor has", "other tutors have") + " handed in.";
  }

  /** What the panel says of the whole script. */
  public String getAgreedSummary() {
    return compared().agreed().summary();
  }

  /** The totals, as SVG. */
  public String getPicture() {
    return SpreadPicture.draw(
        getMost(),
        compared().agreed().total(),
        sheet().total(),
        compared().others().stream().map(MarkSheet::total).toList());
  }

  /** Criterion by criterion, and the total. */
  public List<Line> getLines() {
    List<Line> lines =
        new ArrayList<>(
            desk().set().assignment().guide().criteria().stream()
                .map(
                    c ->
                        new Line(
                            c.title(),
                            c.marks(),
                            mark(sheet(), c.id()),
                            mark(compared().agreed(), c.id()),
                            range(
                                compared().others().stream()
                                    .mapToInt(s -> mark(s, c.id()))
                                    .sorted()),
                            compared().agreed().part(c.id()).feedback()))
                .toList());
    lines.add(
        new Line(
            "Total",
            getMost(),
            sheet().total(),
            compared().agreed().total(),
            range(compared().others().stream().mapToInt(MarkSheet::total).sorted()),
            ""));
    return lines;
  }

  private static int mark(MarkSheet sheet, String criterion) {
    Integer mark = sheet.part(criterion).mark();
    return mark == null ? 0 : mark;
  }

  /** The least, the most and, of three or more, the one in the middle. */
  private static String range(IntStream sorted) {
    int[] all = sorted.toArray();
    return switch (all.length) {
      case 0 -> "none";
      case 1 -> Integer.toString(all[0]);
      case 2 -> all[0] + " and " + all[1];
      default -> all[0] + " to " + all[all.length - 1] + ", middle " + all[all.length / 2];
    };
  }

  /** Every version of the tutor's own marks, the newest first. */
  public List<Version> getVersions() {
    return myCoordination.history(getId()).stream().map(this::version).toList();
  }

  private Version version(TrialVersion v) {
    return new Version(
        (v.isConflicting() ? "Came second, based on " : "Version ") + v.number(),
        Wording.exactMoment(v.savedAt().atZone(desk().set().zone())),
        v.sheet().total(),
        GuideView.of(desk().set().assignment().guide()).criteria().stream()
            .map(c -> SheetPart.of(c, v.sheet()))
            .filter(p -> p.mark() != null || !p.feedback().isEmpty())
            .toList(),
        v.sheet().summary());
  }

  /** What was given for a criterion, agreed, and given by others. */
  public record Line(String title, int marks, int mine, int agreed, String others, String reason) {

    public String getDifference() {
      return mine == agreed ? "the same" : (mine > agreed ? "+" : "−") + Math.abs(mine - agreed);
    }
  }

  /** A state that was saved once. */
  public record Version(String label, String at, int total, List<SheetPart> parts, String summary) {

    public Version {
      parts = List.copyOf(parts);
    }
  }
}
