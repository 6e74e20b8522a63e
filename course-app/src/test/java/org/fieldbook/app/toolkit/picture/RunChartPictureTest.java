package org.fieldbook.app.toolkit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fieldbook.content.tool.PictureKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The two series of twelve are those of the toolkit's specification. */
class RunChartPictureTest {

  private static final int[] FALLING = {12, 14, 11, 15, 12, 13, 9, 8, 9, 7, 8, 6};
  private static final int[] STEADY = {5, 7, 6, 8, 7, 9, 6, 7, 8, 7, 6, 8};

  private static Picture chart(String more, int... values) {
    List<String> rows =
        IntStream.range(0, values.length)
            .mapToObj(
                i ->
                    "{'when':'%s','value':'%d'}"
                        .formatted(LocalDate.of(2026, 1, 1).plusMonths(i), values[i]))
            .toList();
    return picture(more, String.join(",", rows));
  }

  private static Picture picture(String more, String rows) {
    String body = "{" + (more.isEmpty() ? "" : more + ",") + "'data':[" + rows + "]}";
    return Course.picture(PictureKind.RUN_CHART, Course.material("run-chart", Course.body(body)));
  }

  @Test
  void twoShiftsAndTooFewRunsAreSignalsWithWhatTheyMean() {
    Picture picture = chart("'measure':'Falls','better':'lower'", FALLING);

    assertThat(picture.sentence())
        .isEqualTo(
            "12 points from 1 Jan 2026 to 1 Dec 2026 of “Falls”: median 10. Three signals. Shift:"
                + " 6 in a row above the median, 1 Jan 2026 to 1 Jun 2026 (worse, as lower is"
                + " better). Shift: 6 in a row below the median, 1 Jul 2026 to 1 Dec 2026 (better,"
                + " as lower is better). Runs: 2, where 4 to 10 are to be expected of 12 useful"
                + " points: values keep to one side for longer than chance would have it.");
    assertThat(Drawn.count(picture, "ring")).isEqualTo(13); // with the key
    assertThat(Drawn.cells(picture).get(0)).isEqualTo(List.of("1 Jan 2026", "12", "", "", "Shift"));
    assertThat(Pictures.computed(Course.material("run-chart", Course.body("{'data':[]}"))).keySet())
        .containsExactlyInAnyOrder("centre", "signals");
  }

  @Test
  @Tag("R-002-066")
  void everyPointThatIsAddedIsDrawn() {
    int[] more = Arrays.copyOf(FALLING, FALLING.length + 1);
    more[FALLING.length] = 5;

    assertThat(Drawn.cells(chart("", more))).hasSize(Drawn.cells(chart("", FALLING)).size() + 1);
    assertThat(chart("", more).sentence()).startsWith("13 points from 1 Jan 2026 to 1 Jan 2027");
    assertThat(Course.tool("run-chart").linksTo()).contains("pdsa");
    assertThat(Course.tool("pdsa").linksTo()).contains("run-chart");
  }

  @Test
  @Tag("R-002-064")
  void theControlChartOfTheSpecificationHasItsLimitsAndNoSignal() {
    Picture picture = chart("'chart':'control-chart-xmr','better':'lower'", STEADY);

    assertThat(picture.sentence())
        .isEqualTo(
            "12 points from 1 Jan 2026 to 1 Dec 2026: mean 7.00, limits 2.89 to 11.11. No signal:"
                + " by these rules the values vary as they ordinarily do.");
    assertThat(String.join(" ", Drawn.texts(picture, "label-soft")))
        .contains("mean moving range (1.545).", "7 in a row on one side");
    assertThat(Drawn.count(picture, "limit")).isEqualTo(3); // with the key
    assertThat(picture.table().caption()).contains("Mean of all 12 points.");
  }

  @Test
  void limitsAreProvisionalBelowTwelvePointsAndNeverBelowZeroForCounts() {
    Picture picture = chart("'chart':'control-chart-xmr'", 1, 9, 2, 8);

    assertThat(picture.sentence()).contains("provisional limits 0.00 to ");
    assertThat(picture.table().caption())
        .contains("drawn at zero: no count or rate can be less")
        .contains("Provisional limits: fewer than 12 points.");
    assertThat(chart("'chart':'control-chart-xmr'", -1, 9, 2, 8).sentence())
        .contains("provisional limits −");
    assertThat(chart("'chart':'control-chart-xmr'", 4).sentence())
        .endsWith("One value has no difference to a neighbour: there are no limits yet.");
  }

  @Test
  void withFewerThanTenUsefulPointsTheRunsAreNotTestedAndThatIsSaid() {
    // Twelve points, three of them on the median.
    Picture picture = chart("", 1, 5, 9, 5, 2, 8, 5, 1, 9, 2, 8, 1);

    assertThat(picture.sentence())
        .endsWith(
            "The number of runs is not tested: that needs 10 useful points, and there are 9.");
    assertThat(picture.table().caption())
        .contains("Runs: not tested with fewer than 10 useful points; there are 9.");
  }

  @Test
  void theCentreIsWorkedOutFromTheBaselineAndCarriedOn() {
    Picture picture = chart("'baseline_to':'2026-06-01','target':'8','better':'lower'", FALLING);

    assertThat(picture.sentence())
        .contains("median 12.5.")
        .contains("4 of 12 points are at the target of 8 or below it; a target is not a limit.");
    assertThat(picture.table().caption()).contains("Median of the first 6 of 12 points.");
    assertThat(Drawn.count(picture, "target")).isEqualTo(2);
    // A baseline that ends before the first value is none.
    assertThat(chart("'baseline_to':'2020-01-01'", FALLING).sentence()).contains("median 10.");
  }

  @Test
  void notesAndPhasesStandOnTheChartAndRowsAreSortedByDate() {
    Picture picture =
        picture(
            "",
            "{'when':'2026-03-01','value':'3','phase':'After'},"
                + "{'when':'2026-01-01','value':'1','phase':'Before'},"
                + "{'when':'2026-02-01','value':'2.5','note':'New lights','phase':'Before'},"
                + "{'when':'31 March','value':'4'},{'when':'2026-05-01','value':'many'},{}");

    assertThat(Drawn.cells(picture))
        .extracting(cells -> cells.get(1))
        .containsExactly("1", "2.5", "3");
    assertThat(picture.table().rows().get(0).field()).isEqualTo("data-1");
    assertThat(Drawn.count(picture, "phase")).isEqualTo(1);
    assertThat(Drawn.texts(picture, "note-number")).containsExactly("1");
    assertThat(Drawn.texts(picture, "key-name")).contains("1 Feb 2026: New lights");
    assertThat(picture.sentence()).endsWith("Two rows lack a date or a number and are not drawn.");
  }

  @Test
  void hugeManyAndStrangeValuesDoNotBreakTheChart() {
    Drawn.isSound(
        picture(
            "'chart':'control-chart-xmr','unit':'%s','target':'%s'"
                .formatted("שלום 👩‍👩‍👧‍👦".repeat(40), "9".repeat(30)),
            "{'when':'2026-01-01','value':1e300},{'when':'2026-01-02','value':'999999999999'},"
                + "{'when':'2026-01-03','value':'-999999999999'}"));
    Drawn.isSound(chart("", IntStream.range(0, 200).map(i -> i * 7919 % 13).toArray()));
    Drawn.isSound(chart("'chart':'control-chart-xmr'", 5, 5, 5, 5));
    assertThat(picture("", "").sentence()).isEqualTo("No value has a date and a number yet.");
  }

  @Test
  void aTrendPassesOverEqualNeighboursAndCountsItsFirstPoint() {
    assertThat(trends(1, 2, 3, 4)).isEmpty();
    assertThat(trends(1, 2, 3, 4, 5)).containsExactly(List.of(0, 1, 2, 3, 4));
    assertThat(trends(1, 2, 2, 3, 3, 4)).isEmpty();
    assertThat(trends(1, 2, 2, 3, 4, 5)).containsExactly(List.of(0, 1, 3, 4, 5));
    assertThat(trends(9, 9, 8, 7, 6, 5, 6)).containsExactly(List.of(0, 2, 3, 4, 5));
    assertThat(trends(1, 2, 3, 4, 5, 4, 3, 2, 1)).hasSize(2);
    assertThat(trends(FALLING)).isEmpty();
  }

  private static List<List<Integer>> trends(int... values) {
    return RunRules.trends(decimals(values), 5).stream().map(RunSignal::points).toList();
  }

  @Test
  void pointsOnTheMedianAreLeftOutOfRunsAndDoNotEndThem() {
    assertThat(RunRules.runs(decimals(6, 5, 7, 5, 8, 2, 5, 1, 9), BigDecimal.valueOf(5)))
        .containsExactly(List.of(0, 2, 4), List.of(5, 7), List.of(8));
  }

  @Test
  void eachSignalOfAControlChartIsFound() {
    assertThat(control(5, 6, 5, 6, 5, 6, 5, 30)).contains("outside 1 [7]");
    assertThat(control(1, 3, 5, 6, 5, 6, 5, 6, 5, 1, 1, 1))
        .contains("one side 1 [2, 3, 4, 5, 6, 7, 8]");
    assertThat(control(5, 9, 1, 2, 3, 4, 5, 6, 7, 1)).contains("rising 1 [2, 3, 4, 5, 6, 7, 8]");
    assertThat(control(5, 5, 5, 5, 8, 5, 8, 5, 5, 5, 5, 5, 5, 8, 5, 5))
        .contains("outer third 1 [4, 6]")
        .doesNotContain("outer third 1 [4, 6, 13]");
    assertThat(control(STEADY)).isEmpty();
  }

  private static List<String> control(int... values) {
    List<RunSeries.Point> points =
        IntStream.range(0, values.length)
            .mapToObj(
                i ->
                    new RunSeries.Point(
                        i, LocalDate.EPOCH.plusDays(i), BigDecimal.valueOf(values[i]), "", ""))
            .toList();
    RunSeries series = new RunSeries(points, points.size(), 0);
    return XmrRules.of(series, series.movingRange().orElseThrow(), new XmrRules.Lengths(7, 7))
        .signals()
        .stream()
        .map(s -> s.kind() + " " + s.side() + " " + s.points())
        .toList();
  }

  @Test
  void limitsOfTheNumberOfRunsAreThoseOfThePrintedTable() {
    String printed =
        "10:3-9 11:4-9 12:4-10 13:4-11 14:4-12 15:5-12 16:5-13 17:6-13 18:6-14 19:6-15 20:7-15"
            + " 21:7-16 22:8-16 23:8-17 24:8-18 25:9-18 26:9-19 27:10-19 28:10-20 29:10-21"
            + " 30:11-21 31:11-22 32:12-22 33:12-23 34:12-24 35:13-24 36:13-25 37:14-25 38:14-26"
            + " 39:14-26";

    assertThat(
            IntStream.rangeClosed(10, 39)
                .mapToObj(n -> n + ":" + RunsLimits.of(n).lower() + "-" + RunsLimits.of(n).upper()))
        .containsExactly(printed.split(" "));
    // Beyond the table: near half of the points, and wider with their root.
    RunsLimits of200 = RunsLimits.of(200);
    assertThat(of200.lower()).isBetween(86, 89);
    assertThat(of200.upper()).isBetween(113, 116);
  }

  private static List<BigDecimal> decimals(int... values) {
    return IntStream.of(values).mapToObj(BigDecimal::valueOf).toList();
  }
}
