package org.fieldbook.assessment.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.conduct.DecideAppeal;
import org.fieldbook.assessment.conduct.MakeAppeal;
import org.fieldbook.assessment.conduct.ReadCases;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Test;

/** What comes after a board has decided: other scores, and objections. */
class AfterTheBoardTest extends BoardScene {

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
}
