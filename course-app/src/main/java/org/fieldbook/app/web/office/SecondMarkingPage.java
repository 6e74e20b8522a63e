package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.second.GiveSecondMarkers;
import org.fieldbook.assessment.second.SecondMarking;
import org.fieldbook.assessment.second.SecondSheet;
import org.fieldbook.assessment.second.ShareOutJob;
import org.jspecify.annotations.Nullable;

/**
 * What is marked twice in a presentation, and what waits for whom: {@code /office/second}. Four SQL
 * statements beside the sign-in's.
 */
@Named("officeSecond")
@RequestScoped
public class SecondMarkingPage {

  private static final int MOST = 300;

  @Inject Asked asked;
  @Inject GiveSecondMarkers giveSecondMarkers;

  private GiveSecondMarkers.@Nullable Overview overview;

  private GiveSecondMarkers.Overview overview() {
    if (overview == null) {
      overview = giveSecondMarkers.of(asked.presentation("p"));
    }
    return overview;
  }

  public String getCode() {
    return asked.presentation("p").value();
  }

  /** Those that wait, the earliest first; settled ones behind them. */
  public List<Row> getRows() {
    return overview().items().stream()
        .sorted(Comparator.comparing(i -> i.marking().state() == SecondMarking.State.SETTLED))
        .limit(MOST)
        .map(this::row)
        .toList();
  }

  /** How many there are beyond those shown; empty when there are none. */
  public String getMore() {
    int more = overview().items().size() - MOST;
    return more <= 0
        ? ""
        : "And " + more + " more. Share them out, or settle those above, and they come up.";
  }

  /** Where the job that gives them to markers is looked at before it is started. */
  public String getShareHref() {
    return "/office/job-start?kind=" + ShareOutJob.KIND + "&about=" + getCode();
  }

  /** How many have no marker yet. */
  public long getUngiven() {
    return overview().items().stream().filter(i -> i.isWanted() && i.marker().isEmpty()).count();
  }

  private Row row(GiveSecondMarkers.Item item) {
    SecondMarking marking = item.marking();
    return new Row(
        marking.id(),
        marking.script(),
        item.student().map(Learner::name).orElse("Somebody who studies no more"),
        Wording.assignment(item.assignment()),
        marking.why(),
        waits(item),
        item.isWanted() ? markers(item) : List.of());
  }

  private String waits(GiveSecondMarkers.Item item) {
    SecondMarking marking = item.marking();
    String first = marking.firstMarker().map(overview()::name).orElse("");
    return switch (marking.state()) {
      case NAMED -> "Waits for its first marker to finish";
      case MARKING -> "Waits for " + marker(item, 2, "a second marker to be given");
      case THIRD -> "Waits for " + marker(item, 3, "a third marker to be given");
      case RECONCILING ->
          "Waits for " + first + " and " + marker(item, 2, "the second marker") + " to agree";
      case SETTLED -> marking.settledWhy();
      case DROPPED -> "";
    };
  }

  private String marker(GiveSecondMarkers.Item item, int place, String nobody) {
    return item.sheets().stream()
        .filter(s -> s.place() == place)
        .findFirst()
        .map(SecondSheet::marker)
        .map(overview()::name)
        .orElse(nobody);
  }

  private List<Marker> markers(GiveSecondMarkers.Item item) {
    List<Marker> all = new ArrayList<>();
    overview().markers().stream()
        .filter(m -> !item.barred().contains(m))
        .forEach(
            m ->
                all.add(
                    new Marker(
                        m.value(),
                        overview().name(m),
                        item.marker().filter(m::equals).isPresent())));
    all.sort(Comparator.comparing(Marker::name));
    return all;
  }

  /** Said once after something was done. */
  public String getDone() {
    String n = asked.text("n");
    if (!n.matches("[0-9]{1,6}")) {
      return "";
    }
    return switch (asked.text("done")) {
      case "name" -> "Named now: " + n + ".";
      case "give" -> "Given. The marker has been written to.";
      default -> "";
    };
  }

  /** A script that is marked twice; {@code markers} can be given it, none when nobody can be. */
  public record Row(
      long id,
      long script,
      String student,
      String assignment,
      String why,
      String waits,
      List<Marker> markers) {}

  /** Somebody who may mark it. */
  public record Marker(long id, String name, boolean chosen) {}
}
