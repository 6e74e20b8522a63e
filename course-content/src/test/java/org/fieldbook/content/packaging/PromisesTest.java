package org.fieldbook.content.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fieldbook.content.reading.Part;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedCourse.Promise;
import org.fieldbook.content.reading.PublishedCourse.Treated;
import org.fieldbook.content.reading.Week;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a course has promised to treat is treated where it says, or the package is refused. */
class PromisesTest {

  private static final String WEEK = "weeks/W01.xhtml";
  private static final String PROMISES = "POINT-1: {promise: Power is explained, weeks: [W01]}\n";

  private static SmallCourse promising(String promises, String paragraph) {
    return new SmallCourse()
        .put("promises.yaml", promises)
        .with(WEEK, "<p id=\"W01-S1-p1\">", paragraph);
  }

  private static PublishedCourse read(PackageFiles files) {
    return CheckedPackage.published(CheckedPackage.of(files).documents(), files.paths(), 1, 1);
  }

  @Test
  void aPromiseIsShownWithEveryPlaceThatTreatsIt() {
    PublishedCourse course =
        read(
            promising(PROMISES, "<p id=\"W01-S1-p1\" data-treats=\"POINT-1\">")
                .with(WEEK, "<dt id=\"W01-K1\"", "<dt data-treats=\"POINT-1\" id=\"W01-K1\""));

    assertThat(course.promises())
        .containsExactly(
            new Promise(
                "POINT-1",
                "Power is explained",
                List.of("W01"),
                List.of(
                    new Treated("W01", "W01-K1", "term-W01-K1"),
                    new Treated("W01", "W01-S1-p1", "W01-S1-p1"))));
    assertThat(course.week("W01").part("W01-S1").orElseThrow().html())
        .doesNotContain("data-treats", "POINT-1");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POINT-1: {promise: Power, weeks: [W01]} | <p id="W01-S1-p1"> | nothing in the week W01 treats POINT-1
          POINT-1: {promise: Power, weeks: [W09]} | <p id="W01-S1-p1"> | there is no week "W09"
          POINT-1: {weeks: []}                    | <p id="W01-S1-p1"> | "promise" is missing
          POINT-1: {promise: Power, weeks: []}    | <p id="W01-S1-p1" data-treats="POINT-2"> | no promise in promises.yaml "POINT-2"
          POINT-1: {promise: Power, weeks: []}    | <p data-treats="POINT-1"> | needs an id
          POINT 1: {promise: Power, weeks: []}    | <p id="W01-S1-p1"> | is not an id
          POINT-1: Power                          | <p id="W01-S1-p1"> | POINT-1
          """)
  void aFaultIsNamed(String promises, String paragraph, String fault) {
    assertThat(Refusal.of(promising(promises + "\n", paragraph)))
        .anySatisfy(p -> assertThat(p.fault()).contains(fault));
  }

  @Test
  void anOutlineHasStillToKeepItsPromises() {
    SmallCourse outline =
        promising(PROMISES, "<p id=\"W01-S1-p1\">")
            .with(WEEK, "content=\"full\"", "content=\"outline\"")
            .with("course.yaml", "status: full", "status: outline");

    assertThat(read(outline).promises())
        .singleElement()
        .satisfies(p -> assertThat(p.places()).isEmpty());
  }

  @Test
  @Tag("R-004-042")
  void anActivityCanBeDoneInAnotherWay() {
    PublishedCourse course =
        read(
            new SmallCourse()
                .with(
                    WEEK,
                    "<p>What?</p></div>",
                    "<p>What?</p></div><div data-role=\"instead\"><p>Use the case.</p></div>"));

    assertThat(course.findActivity("W01-A1").orElseThrow().insteadHtml())
        .isEqualTo("<p>Use the case.</p>");
    assertThat(course.findActivity("W01-A2").orElseThrow().insteadHtml()).isNull();
  }

  @Test
  void aShortEditionSaysSoAndItsMinutesAreWorkedOut() {
    Week week =
        read(new SmallCourse()
                .with(WEEK, "content=\"full\"", "content=\"short\"")
                .with("course.yaml", "status: full", "status: short")
                .with(WEEK, " data-minutes=\"30\"", "")
                .with(WEEK, "See <a", "word ".repeat(400) + "See <a"))
            .week("W01");

    assertThat(week.status()).isEqualTo(Week.Status.SHORT);
    assertThat(week.part("W01-S1").map(Part::minutes)).contains(30);
  }
}
