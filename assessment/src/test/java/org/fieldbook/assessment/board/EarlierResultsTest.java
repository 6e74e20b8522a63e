package org.fieldbook.assessment.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.fieldbook.assessment.board.Result.State;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Test;

/** What a board decided before comes in by the rules of all results, and with their minutes. */
class EarlierResultsTest extends BoardScene {

  private static final Instant WORKED_OUT = Instant.parse("2027-06-28T09:00:00Z");
  private static final Instant MET = Instant.parse("2027-07-01T13:00:00Z");
  private static final Instant RELEASED = Instant.parse("2027-07-05T08:00:00Z");

  private int record(Map<PersonId, String> deferred) {
    EarlierBoard board =
        new EarlierBoard(
            office, WORKED_OUT, MET, RELEASED, "Board of July", deferred, Set.of(passes, unmarked));
    return bench.transact(() -> bench.bean(RecordEarlierResults.class).record(LMC310, board));
  }

  @Test
  void eachResultHasTheWayAndTheInstantsThatItHad() {
    assertThat(record(Map.of(unmarked, "EMA with the third marker"))).isEqualTo(1);

    assertThat(result(passes).state()).isEqualTo(State.RELEASED);
    assertThat(result(passes).releasedAt()).contains(RELEASED);
    assertThat(result(passes).worked().label()).isEqualTo("Distinction");
    assertThat(changes(passes))
        .extracting(ResultChange::state, ResultChange::changedAt, ResultChange::why)
        .contains(
            tuple(State.RELEASED, RELEASED, "Released: Board of July"),
            tuple(State.CONFIRMED, MET, "Confirmed: Board of July"))
        .hasSize(4);
    assertThat(result(unmarked).deferred()).contains("EMA with the third marker");
    assertThat(result(unmarked).state()).isEqualTo(State.LISTED);
    assertThat(result(nothing).state()).isEqualTo(State.CONFIRMED);
    assertThat(seen(passes)).isPresent();
    assertThat(seen(nothing)).isEmpty();
    assertThat(bench.events()).isEmpty();
  }

  @Test
  void aMissingScoreIsDeferredOrNothingIsTaken() {
    assertThatThrownBy(() -> record(Map.of()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("A score is missing");
  }

  @Test
  void resultsAreTakenOverOnce() {
    record(Map.of(unmarked, "EMA with the third marker"));

    assertThatThrownBy(() -> record(Map.of(unmarked, "Again")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("results of these students already");
  }

  @Test
  void nothingIsReleasedInTheFuture() {
    bench.clock.set("2027-07-02T09:00:00Z");

    assertThatThrownBy(() -> record(Map.of(unmarked, "Later")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
