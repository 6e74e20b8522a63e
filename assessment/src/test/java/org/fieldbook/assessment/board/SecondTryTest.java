package org.fieldbook.assessment.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fieldbook.assessment.extension.SpecialCircumstances;
import org.fieldbook.assessment.overview.MyTma;
import org.fieldbook.assessment.overview.MyTmas;
import org.fieldbook.assessment.retry.SecondTryOpened;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may send the EMA again, until when, and how it is taken back. */
class SecondTryTest extends SecondTryScene {

  private MyTma.Page page() {
    bench.as(tries);
    return bench.transact(() -> bench.bean(MyTma.class).of(LMC310, "EMA-R"));
  }

  @Test
  void theReleaseOpensItForExactlyThoseWhoMayAndTellsThem() {
    releasedToTryAgain();
    assertThat(bench.events())
        .filteredOn(SecondTryOpened.class::isInstance)
        .singleElement()
        .satisfies(
            e -> {
              SecondTryOpened opened = (SecondTryOpened) e;
              assertThat(opened.student()).isEqualTo(tries);
              assertThat(opened.first()).isEqualTo("EMA");
              // 90 days after 10 July, at noon in London.
              assertThat(opened.due()).isEqualTo("2027-10-08T11:00:00Z");
            });
    assertThat(line().said()).isEqualTo("EMA may be sent again until 12:00 on 8 October 2027.");
    assertThat(line().tried().reach())
        .isEqualTo("With it the result is at most Grade 4 pass, with a score of at most 40.");
    assertThat(page().outlook().maySubmit()).isTrue();
    bench.as(tries);
    assertThat(bench.transact(() -> bench.bean(MyTmas.class).of(LMC310)))
        .extracting(l -> l.due().set().id())
        .endsWith("EMA", "EMA-R");
    bench.as(passes);
    assertThat(bench.transact(() -> bench.bean(MyTmas.class).of(LMC310)))
        .extracting(l -> l.due().set().id())
        .doesNotContain("EMA-R");
    assertThatThrownBy(() -> bench.transact(() -> bench.bean(MyTma.class).of(LMC310, "EMA-R")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> send(passes)).isInstanceOf(NotFound.class);
    bench.as(tries);
    assertThatThrownBy(() -> bench.transact(() -> bench.bean(MyTma.class).of(LMC310, "EMA-R-R")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aSecondOfTheLastMomentCountsAndASecondLaterTheFirstResultStands() {
    releasedToTryAgain();
    bench.clock.set("2027-10-08T11:00:00Z");
    assertThat(page().outlook().lateness().isInTime()).isTrue();
    bench.clock.set("2027-10-08T11:00:01Z");
    assertThat(page().outlook().cost()).contains("does not count: what you had stands");
    assertThat(line().said()).contains("nothing came that counts: the first result stands");
    assertThat(send(tries).receipt().standing()).isNotEmpty();
    marked(80);
    assertThat(workOut(tries)).isFalse();
    assertThat(result(tries).state()).isEqualTo(Result.State.RELEASED);
    assertThat(line().standing()).isEqualTo(SecondTryLine.Standing.NOT_SENT);
  }

  @Test
  void theOfficeGivesMoreTimeAndTakesItBackWithAReasonUntilItIsSent() {
    releasedToTryAgain();
    bench.as(office);
    bench.transact(
        () -> {
          bench
              .bean(SpecialCircumstances.class)
              .agree(
                  LMC310,
                  "A" + tries,
                  "EMA-R",
                  LocalDate.of(2027, 10, 22),
                  "illness",
                  "In hospital until the end of September",
                  "Get well soon");
          return 0;
        });
    assertThat(line().due().due()).isEqualTo("2027-10-22T11:00:00Z");
    assertThatThrownBy(() -> takeBack(line().tried().id(), " ")).isInstanceOf(Refused.class);
    takeBack(line().tried().id(), "Released by mistake");
    assertThat(page().outlook().refusals()).singleElement().asString().contains("taken back");
    assertThat(bench.transact(() -> bench.bean(MyTmas.class).of(LMC310)))
        .extracting(l -> l.due().set().id())
        .doesNotContain("EMA-R");
    assertThatThrownBy(() -> send(tries)).hasMessageContaining("taken back");
    restore(line().tried().id(), "It was right");
    send(tries);
    assertThatThrownBy(() -> takeBack(line().tried().id(), "Too late"))
        .hasMessageContaining("has sent the work");
    bench.as(office);
    assertThat(
            bench
                .transact(() -> bench.bean(ReadSecondTries.class).of(LMC310))
                .steps()
                .get(line().tried().id()))
        .extracting(s -> s.said())
        .containsExactly(
            "Opened with the release of the result, for 90 days.",
            "Taken back: Released by mistake",
            "Stands again: It was right");
  }

  private void takeBack(long id, String why) {
    bench.as(office);
    bench.transact(
        () -> {
          bench.bean(TakeBackSecondTry.class).takeBack(LMC310, id, why);
          return 0;
        });
  }

  @Test
  void aNewerResultThatIsAPassTakesAnUnusedSecondTryBack() {
    releasedToTryAgain();
    Returned.change(tries, "EMA", 60);
    bench.as(office);
    assertThat(workOut(tries)).isTrue();
    bench.transact(() -> bench.bean(PrepareBoard.class).putOnList(LMC310));
    confirm("Regraded");
    release(List.of(tries));
    assertThat(line().standing()).isEqualTo(SecondTryLine.Standing.TAKEN_BACK);
    long id = line().tried().id();
    assertThatThrownBy(() -> restore(id, "Why not")).hasMessageContaining("needed no more");
  }

  private void restore(long id, String why) {
    bench.as(office);
    bench.transact(
        () -> {
          bench.bean(TakeBackSecondTry.class).restore(LMC310, id, why);
          return 0;
        });
  }

  @ParameterizedTest
  @CsvSource({
    // The clocks go forward between the release and the last day, then back.
    "2027-01-10T12:00:00Z, 90, 2027-04-10T11:00:00Z",
    "2027-09-10T12:00:00Z, 90, 2027-12-09T12:00:00Z",
    // On the very days of the changes, 28 March and 31 October.
    "2026-12-28T12:00:00Z, 90, 2027-03-28T11:00:00Z",
    "2027-08-02T12:00:00Z, 90, 2027-10-31T12:00:00Z",
    // Half past midnight in London is another day than in UTC.
    "2027-07-09T23:30:00Z, 90, 2027-10-08T11:00:00Z"
  })
  void theLastDayEndsAtTheUsualTimeInThePresentationsZone(Instant released, int days, Instant due) {
    bench.clock.set(released.toString());
    assertThat(bench.bean(Assignments.class).get(LMC310, "EMA").lastMoment(released, days))
        .isEqualTo(due);
  }
}
