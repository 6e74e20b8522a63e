package org.fieldbook.app.toolkit.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.fieldbook.content.tool.PictureKind;
import org.junit.jupiter.api.Test;

class GanttPictureTest {

  private static Picture gantt(String goals) {
    return Course.picture(
        PictureKind.GANTT, Course.material("pdp", Course.body("{'goals':[" + goals + "]}")));
  }

  private static String goal(String level, String name, String start, String due, String state) {
    return "{'level':'%s','goal':'%s','start':'%s','due':'%s','state':'%s'}"
        .formatted(level, name, start, due, state);
  }

  @Test
  void barsStandUnderTheirLevelAsLongAsTheirTime() {
    Picture picture =
        gantt(
            goal("lvl-qualification", "Diploma", "2026-10-01", "2026-12-29", "under-way")
                + ","
                + goal("lvl-basics", "Budget", "2026-10-01", "2026-10-30", "done"));

    assertThat(Drawn.texts(picture, "group-name"))
        .containsExactly("Organisational basics", "Qualification or competence profile");
    // 90 and 30 days; the last of each is the sample in the key.
    double diploma = Drawn.numbers(picture, "fill-open", "width").get(0);
    double budget = Drawn.numbers(picture, "fill-solid", "width").get(0);
    assertThat(diploma).isCloseTo(3 * budget, within(0.3));
    assertThat(Drawn.texts(picture, "today-name")).containsExactly("today");
    assertThat(picture.sentence())
        .isEqualTo(
            "Two goals from 1 Oct 2026 to 29 Dec 2026: under way one and done one. Nothing yet"
                + " under “Updating and other development”.");
    assertThat(picture.table().rows().get(0).field()).isEqualTo("goals-1");
  }

  @Test
  void whatIsPastItsDayIsWarnedOfUnlessItIsDoneOrDropped() {
    Picture picture =
        gantt(
            String.join(
                ",",
                goal("lvl-basics", "Late", "2026-10-01", "2026-11-27", "under-way"),
                goal("lvl-basics", "Today", "2026-10-01", "2026-11-28", "not-started"),
                goal("lvl-basics", "Done", "2026-10-01", "2026-11-01", "done"),
                goal("lvl-basics", "Dropped", "2026-10-01", "2026-11-01", "dropped")));

    assertThat(picture.warnings())
        .containsExactly("“Late” was due on 27 Nov 2026 and is “under way”.");
    assertThat(picture.sentence()).contains("Past its day and not finished on 28 Nov 2026: one.");
    assertThat(Drawn.texts(picture, "label-soft"))
        .contains("Done, 1 Oct 2026 to 1 Nov 2026", "Dropped");
  }

  @Test
  void whatEndsBeforeItStartsOrHasNoDayIsSaidAndOneDayIsAMark() {
    Picture picture =
        gantt(
            goal("lvl-basics", "Turned", "2026-12-02", "2026-12-01", "done")
                + ",{'goal':'No day'},{},{'goal':'Half a day','due':'2026-12'},"
                + "{'goal':'Only due','due':'2027-01-31'}");

    assertThat(picture.warnings())
        .containsExactly("“Turned” ends before it starts, and is not drawn.");
    assertThat(picture.sentence()).endsWith("Two rows lack a start and an end and are not drawn.");
    assertThat(Drawn.count(picture, "spot-3")).isEqualTo(1);
    assertThat(Drawn.cells(picture))
        .containsExactly(List.of("Only due", "", "", "31 Jan 2027", ""));
  }

  @Test
  void fromOneDayToTenThousandYearsTheTicksAreFewAndInside() {
    LocalDate day = LocalDate.of(2026, 11, 28);
    for (int years : List.of(0, 1, 3, 10, 60, 500, 7900)) {
      int ticks = Calendar.of(day, day.plusYears(years), 5).ticks().size();
      assertThat(ticks).as("%d years", years).isBetween(1, 7);
    }
    Picture picture = gantt(goal("lvl-basics", "Ever", "0001-01-01", "9999-12-31", "done"));
    Drawn.isSound(picture);
    Drawn.isSound(gantt(goal("x", "A day", "2026-11-28", "2026-11-28", "y")));
  }

  @Test
  void anEmptyPlanSaysWhatIsMissing() {
    assertThat(gantt("").sentence()).isEqualTo("Nothing has a start or an end yet.");
  }
}
