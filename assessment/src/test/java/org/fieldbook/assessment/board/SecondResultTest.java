package org.fieldbook.assessment.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.time.Instant;
import java.util.List;
import org.fieldbook.assessment.marking.ScoreLines;
import org.fieldbook.assessment.result.Step;
import org.fieldbook.assessment.result.WorkedOut;
import org.fieldbook.assessment.strategy.AnotherTry;
import org.fieldbook.assessment.strategy.CountedScore;
import org.fieldbook.content.kernel.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes of a second try on the board. */
class SecondResultTest extends SecondTryScene {

  @ParameterizedTest
  @CsvSource({
    "0, Fail, 37, FAIL",
    "39, Fail, 40, FAIL",
    "40, Grade 4 pass, 40, PASS",
    "100, Grade 4 pass, 40, PASS"
  })
  void theBoardWorksItOutAgainWithTheSecondScoreAndTheFirstStaysAsItWas(
      int second, String label, int overall, WorkedOut.Kind kind) {
    releasedToTryAgain();
    assertThat(send(tries).receipt().assignment()).isEqualTo("EMA-R");
    assertThat(line().standing()).isEqualTo(SecondTryLine.Standing.SENT);
    marked(second);
    bench.clock.set("2027-09-01T09:00:00Z");
    assertThat(boardSays(tries)).contains("EMA was sent again and is returned");
    assertThat(workOut(tries)).isTrue();
    KeptResult worked = result(tries).worked();
    assertThat(worked.kind()).isEqualTo(kind);
    assertThat(worked.label()).isEqualTo(label);
    assertThat(worked.rounded()).isEqualTo(overall);
    assertThat(worked.items()).contains(new KeptResult.Item("EMA", 39, "39"));
    assertThat(worked.items())
        .contains(new KeptResult.Item("EMA-R", second, Integer.toString(second)));
    assertThat(worked.steps())
        .extracting(Step::title)
        .contains("May resubmit EMA", "EMA was sent again: " + second);
    assertThat(workOut(tries)).as("again").isFalse();
    assertThat(seen(tries).orElseThrow().result().label()).isEqualTo("Fail, may resubmit EMA");
    bench.transact(() -> bench.bean(PrepareBoard.class).putOnList(LMC310));
    confirm("Board of September");
    release(List.of(tries));
    assertThat(seen(tries).orElseThrow().result().label()).isEqualTo(label);
    assertThat(line().standing()).isEqualTo(SecondTryLine.Standing.RETURNED);
    assertThat(line().tried().isWithdrawn()).isFalse();
    assertThatThrownBy(() -> send(tries)).hasMessageContaining("can no longer be replaced");
    bench.as(tries);
    assertThat(bench.transact(() -> bench.bean(ScoreLines.class).of(tries, LMC310)))
        .filteredOn(l -> l.assignment().equals("EMA"))
        .singleElement()
        .satisfies(l -> assertThat(l.counted()).isEqualTo(39));
  }

  private String boardSays(PersonId student) {
    bench.as(office);
    return bench.transact(() -> bench.bean(PrepareBoard.class).list(LMC310)).stream()
        .filter(l -> l.student().id().equals(student))
        .flatMap(l -> l.again().stream())
        .map(SecondTryLine::said)
        .toList()
        .toString();
  }

  @Test
  void aBoardDoesNotConfirmWhileASecondTryIsBeingMarked() {
    releasedToTryAgain();
    send(tries);
    Returned.change(tries, "TMA01", 81);
    bench.as(office);
    workOut(tries);
    bench.transact(() -> bench.bean(PrepareBoard.class).putOnList(LMC310));
    assertThatThrownBy(() -> confirm("Too early"))
        .hasMessageContaining("EMA was sent again and is not returned yet");
    defer(tries, "The second try is with the marker");
    assertThat(confirm("Without that one")).isZero();
  }

  @Test
  void aCapLeavesTheMarkThatWasGivenAndSaysWhatCounts() {
    AnotherTry capped = new AnotherTry(Instant.EPOCH, 40, AnotherTry.Why.CONDUCT, "", false);
    assertThat(capped.on(new CountedScore(70, 70, "In time.")))
        .isEqualTo(new CountedScore(70, 40, "In time. A second try counts for 40 at most."));
    assertThat(capped.on(new CountedScore(38, 38, "In time.")))
        .isEqualTo(new CountedScore(38, 38, "In time."));
  }
}
