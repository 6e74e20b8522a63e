package org.fieldbook.assessment.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.conduct.DecideAppeal;
import org.fieldbook.assessment.conduct.MakeAppeal;
import org.fieldbook.assessment.conduct.ReadCases;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.result.WorkedOut;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Results on their way: worked out, on the list, confirmed, released; and who sees them when. */
class BoardTest {

  private final TestBench bench = new TestBench();
  private final PersonId tutor = TestCohort.person();
  private final PersonId office = TestCohort.person();
  private final PersonId passes = bench.cohort.studentOf(tutor);
  private final PersonId unmarked = bench.cohort.studentOf(tutor);
  private final PersonId nothing = bench.cohort.studentOf(tutor);

  @BeforeEach
  void afterTheEnd() {
    bench.clock.set("2027-07-10T09:00:00Z");
    bench.as(office);
    Returned.all(passes, 90, 88, 85, 86, 87, 84);
    Returned.all(unmarked, 60, 60, 60, 60, 60);
    Returned.one(unmarked, "EMA", null);
  }

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
  void aReleasedResultIsAppealedAgainstAndSomebodyElseDecides() {
    confirmed();
    PersonId student = passes;
    MakeAppeal.Against against = new MakeAppeal.Against(LMC310, null);
    bench.as(student);
    assertThatThrownBy(() -> draft(against)).isInstanceOf(NotFound.class);
    bench.as(office);
    release(List.of(student));
    bench.as(student);
    assertThat(draft(against)).contains(1);
    bench.transact(
        () -> {
          bench.bean(MakeAppeal.class).send(against);
          return 0;
        });
    bench.as(office);
    long id =
        bench.transact(() -> bench.bean(ReadCases.class).of(LMC310)).appeals().stream()
            .filter(a -> a.student().equals(student))
            .findFirst()
            .orElseThrow()
            .id();
    assertThatThrownBy(() -> refuse(id)).hasMessageContaining("somebody else");
    bench.as(TestCohort.person());
    refuse(id);
    assertThatThrownBy(() -> refuse(id)).hasMessageContaining("does not wait");
    bench.as(unmarked);
    assertThatThrownBy(() -> draft(against)).isInstanceOf(NotFound.class);
    bench.clock.set("2027-07-27T09:00:00Z");
    bench.as(student);
    assertThatThrownBy(() -> draft(against)).hasMessageContaining("time to appeal is over");
  }

  private Optional<Integer> draft(MakeAppeal.Against against) {
    return bench.transact(
        () -> bench.bean(MakeAppeal.class).draft(against, "TMA02 was marked too low.", 0));
  }

  private void refuse(long appeal) {
    bench.transact(
        () -> {
          bench.bean(DecideAppeal.class).refuse(appeal, "Two markers agree.");
          return 0;
        });
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
  void aScoreThatChangesBeginsTheWayAgainAndTheStudentKeepsWhatWasReleased() {
    confirmed();
    release(List.of(passes));
    Returned.change(passes, "EMA", 60);
    assertThat(workOut(passes)).isTrue();
    assertThat(result(passes).state()).isEqualTo(Result.State.WORKED_OUT);
    assertThat(result(passes).worked().label()).isEqualTo("Grade 2 pass");
    assertThat(seen(passes).orElseThrow().result().label()).isEqualTo("Distinction");
    assertThatThrownBy(() -> release(List.of(passes))).isInstanceOf(Refused.class);
    assertThat(seen(passes).orElseThrow().result().label()).isEqualTo("Distinction");
  }

  @Test
  void aScoreThatChangesAfterTheDecisionIsOnTheListAndNothingOutdatedIsReleased() {
    confirmed();
    Returned.execute(
        "update assessment.script set state = 'REGRADING', reopened = '{}', reopened_at = now()"
            + " where student = "
            + passes
            + " and assignment = 'TMA02'");
    assertThat(since(passes)).containsExactly("TMA02 is being marked again.");
    Returned.execute(
        "update assessment.script set state = 'RETURNED', reopened = null, reopened_at = null,"
            + " score_given = 70, score_counted = 70, returned_at = '2027-07-20T09:00:00Z'"
            + " where student = "
            + passes
            + " and assignment = 'TMA02'");
    assertThat(since(passes))
        .containsExactly("TMA02: 88 when this was worked out, 70 now. Work it out again.");
    assertThat(since(nothing)).isEmpty();
    assertThatThrownBy(() -> release(List.of(passes)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("After 1 of the results was confirmed, a score changed");
    assertThat(seen(passes)).isEmpty();

    bench.clock.set("2027-07-21T09:00:00Z");
    assertThat(workOut(passes)).isTrue();
    assertThat(changes(passes).get(3).why())
        .isEqualTo("Worked out again after it was confirmed: TMA02 was 88, is 70.");
    assertThat(since(passes)).isEmpty();
  }

  private List<String> since(PersonId student) {
    return bench.transact(() -> bench.bean(PrepareBoard.class).list(LMC310)).stream()
        .filter(l -> l.student().id().equals(student))
        .findFirst()
        .orElseThrow()
        .since();
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

  private void confirmed() {
    workOutAll();
    bench.transact(() -> bench.bean(PrepareBoard.class).putOnList(LMC310));
    defer(unmarked, "EMA with the third marker");
    confirm("Board of 14 July");
  }

  private int workOutAll() {
    return bench.transact(() -> bench.bean(WorkOutResults.class).workOutAll(LMC310));
  }

  private boolean workOut(PersonId student) {
    return bench.transact(() -> bench.bean(WorkOutResults.class).workOut(LMC310, student));
  }

  private void defer(PersonId student, String reason) {
    bench.transact(
        () -> {
          bench.bean(PrepareBoard.class).defer(LMC310, student, reason);
          return null;
        });
  }

  private int confirm(String reason) {
    return bench.transact(() -> bench.bean(ConfirmResults.class).confirm(LMC310, reason));
  }

  private int release(List<PersonId> students) {
    return bench.transact(
        () -> bench.bean(ReleaseResults.class).release(LMC310, students, "As announced"));
  }

  private Result result(PersonId student) {
    return bench.transact(() -> bench.bean(Results.class).of(student, LMC310)).orElseThrow();
  }

  private List<ResultChange> changes(PersonId student) {
    return bench.transact(() -> bench.bean(PrepareBoard.class).history(LMC310, student).changes());
  }

  private Optional<MyModuleResult.Released> seen(PersonId student) {
    bench.as(student);
    try {
      return bench.transact(() -> bench.bean(MyModuleResult.class).released(LMC310));
    } finally {
      bench.as(office);
    }
  }

  private List<PersonId> released() {
    return bench.events().stream()
        .filter(ResultReleased.class::isInstance)
        .map(e -> ((ResultReleased) e).student())
        .toList();
  }
}
