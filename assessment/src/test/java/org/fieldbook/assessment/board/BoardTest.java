package org.fieldbook.assessment.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.result.WorkedOut;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Test;

/** Results on their way: worked out, on the list, confirmed, released; and who sees them when. */
class BoardTest extends BoardScene {

  @Test
  void everybodyIsWorkedOutFromWhatWasReturned() {
    assertThat(workOutAll()).isEqualTo(3);
    assertThat(result(passes).worked().label()).isEqualTo("Distinction");
    assertThat(result(passes).worked().overall()).isEqualTo("85.425");
    assertThat(result(passes).worked().rounded()).isEqualTo(85);
    assertThat(result(passes).worked().flags())
        .containsExactly("EMA of 84 is marked twice (83 to 86)");
    assertThat(result(passes).worked().rules()).isEqualTo("LMC310 edition 1");
    assertThat(result(unmarked).worked().kind()).isEqualTo(WorkedOut.Kind.INCOMPLETE);
    assertThat(result(unmarked).worked().missing()).containsExactly("EMA");
    assertThat(result(nothing).worked().label()).isEqualTo("Fail, EMA not submitted");
    // Again, for all or for one, changes nothing and writes nothing down.
    assertThat(workOutAll()).isZero();
    assertThat(workOut(passes)).isFalse();
    assertThat(changes(passes)).hasSize(1);
  }

  @Test
  void aBoardDoesNotConfirmWhileAScoreIsMissing() {
    workOutAll();
    bench.transact(() -> bench.bean(PrepareBoard.class).putOnList(LMC310));
    assertThatThrownBy(() -> confirm("Board of 14 July"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Student " + unmarked + ": EMA missing")
        .hasMessageContaining("defer the result with a reason");
    assertThatThrownBy(() -> defer(unmarked, "  ")).hasMessageContaining("Write why");
    defer(unmarked, "EMA with the third marker");
    assertThatThrownBy(() -> confirm("")).hasMessageContaining("Write why");
    assertThat(confirm("Board of 14 July")).isEqualTo(2);
    assertThat(confirm("Board of 14 July")).isZero();
    assertThat(result(unmarked).state()).isEqualTo(Result.State.LISTED);
    assertThatThrownBy(() -> defer(passes, "Too late")).isInstanceOf(Refused.class);
  }

  @Test
  void aBoardDoesNotConfirmWhileACaseHoldsAReturnedMark() {
    workOutAll();
    defer(unmarked, "EMA with the third marker");
    bench.transact(() -> bench.bean(PrepareBoard.class).putOnList(LMC310));
    long script = Returned.script(passes, "TMA02");
    Holds holds = bench.bean(Holds.class);
    bench.transact(
        () -> {
          holds.place(script, Hold.Kind.CONDUCT, "A case", office, bench.clock.instant());
          return 0;
        });
    assertThatThrownBy(() -> confirm("Board of 14 July"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(
            "Student " + passes + ": TMA02 is held until a case of academic conduct is closed");
    bench.transact(
        () -> holds.lift(script, Hold.Kind.CONDUCT, office, "No case", bench.clock.instant()));
    confirm("Board of 14 July");
    assertThat(result(passes).state()).isEqualTo(Result.State.CONFIRMED);
  }

  @Test
  void releaseTakesNamedStudentsAndNobodyElse() {
    confirmed();
    assertThat(seen(passes)).isEmpty();
    assertThatThrownBy(() -> release(List.of())).hasMessageContaining("Nobody is named");
    assertThatThrownBy(() -> release(List.of(passes, unmarked)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Nothing was released");
    assertThatThrownBy(() -> release(List.of(passes, TestCohort.person())))
        .isInstanceOf(NotFound.class);
    assertThat(seen(passes)).isEmpty();

    assertThat(release(List.of(passes))).isEqualTo(1);
    assertThat(seen(passes).orElseThrow().result().label()).isEqualTo("Distinction");
    assertThat(seen(passes).orElseThrow().result().steps()).hasSizeGreaterThan(3);
    assertThat(seen(nothing)).isEmpty();
    assertThat(released()).containsExactly(passes);
    int written = changes(passes).size();

    assertThat(release(List.of(passes, passes))).isZero();
    assertThat(released()).containsExactly(passes);
    assertThat(changes(passes)).hasSize(written);
    assertThat(changes(passes))
        .extracting(ResultChange::state)
        .containsExactly(
            Result.State.WORKED_OUT,
            Result.State.LISTED,
            Result.State.CONFIRMED,
            Result.State.RELEASED);
    assertThat(changes(passes)).allMatch(c -> c.changedBy().equals(Optional.of(office)));
    assertThat(changes(passes).get(2).why()).isEqualTo("Confirmed: Board of 14 July");
  }

  @Test
  void deferringCountsAsAcceptedCircumstancesForWhatWasNotSubmitted() {
    workOutAll();
    defer(nothing, "Long illness, accepted on 1 July");
    assertThat(workOut(nothing)).isTrue();
    assertThat(result(nothing).worked().kind()).isEqualTo(WorkedOut.Kind.DEFERRED);
    bench.transact(
        () -> {
          bench.bean(PrepareBoard.class).takeBackDeferral(LMC310, nothing);
          return null;
        });
    workOut(nothing);
    assertThat(result(nothing).worked().label()).isEqualTo("Fail, EMA not submitted");
  }

  @Test
  void whatIsNotDueYetIsNotMissingForGood() {
    bench.clock.set("2027-05-20T09:00:00Z");
    workOut(nothing);
    // TMA05 was due on 6 May and is taken for two days; the EMA is due in June.
    assertThat(result(nothing).worked().missing()).containsExactly("EMA");
  }

  @Test
  void somebodyWhoDoesNotStudyHasNoResult() {
    assertThatThrownBy(() -> workOut(TestCohort.person())).isInstanceOf(NotFound.class);
    bench.as(TestCohort.person());
    assertThatThrownBy(
            () -> bench.transact(() -> bench.bean(MyModuleResult.class).released(LMC310)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theHistoryOfResultsOnlyGrows() {
    workOut(passes);
    assertThatThrownBy(() -> Returned.execute("delete from assessment.result_change"))
        .hasMessageContaining("only grows");
  }
}
