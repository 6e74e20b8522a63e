package org.fieldbook.assessment.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.jobs.OfficeJob;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.overview.DeskTask;
import org.fieldbook.assessment.overview.OfficeDesk;
import org.fieldbook.assessment.overview.OnDesk;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.content.kernel.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scripts are compared without anybody asking, and it is said where they are not. */
class CompareByNightTest extends TwoEssays {

  private final Instant cutOff = bench.bean(Assignments.class).get(LMC310, TMA).cutOff();
  private final LocalDate night = cutOff.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);

  /** All tests share the database: what others left is compared before. */
  @BeforeEach
  void nothingElseWaits() {
    run();
    assertThat(due(night.plusDays(9) + "T03:00:00Z")).isEmpty();
  }

  /** What is asked for at an instant, of this assignment. */
  private List<String> due(String at) {
    return bench.transact(() -> bench.bean(CompareScripts.class).due(Instant.parse(at))).stream()
        .filter(o -> ORDER.equals(o.order()))
        .map(OfficeJob.Occasion::key)
        .toList();
  }

  private long submitAt(String at, PersonId student, String words) {
    bench.clock.set(at);
    return submitNow(student, "essay.docx", SampleFiles.docx(words));
  }

  private List<OnDesk> onDesk(Instant at) {
    bench.as(office);
    bench.clock.set(at.toString());
    return bench.transact(() -> bench.bean(OfficeDesk.class).of(LMC310)).stream()
        .filter(o -> o.task() == DeskTask.NOT_COMPARED)
        .toList();
  }

  @Test
  void aScriptIsComparedInTheNightAfterTheCutOffAndALateOneInTheNextNight() {
    long first = submit(ann, Essays.of(seed, 400));
    assertThat(due(night.minusDays(1) + "T03:00:00Z")).as("before the cut-off").isEmpty();
    assertThat(due(night + "T00:59:59Z")).as("by day").isEmpty();
    assertThat(due(night + "T06:00:00Z")).as("by day").isEmpty();
    assertThat(due(night + "T03:00:00Z"))
        .containsExactly("similarity " + LMC310 + " " + TMA + " " + night);

    run();
    assertThat(due(night + "T03:05:00Z")).isEmpty();
    assertThat(held(first)).isEmpty();

    long late = submitAt(night + "T03:10:00Z", ben, Essays.of(seed, 400));
    assertThat(due(night + "T03:15:00Z")).as("of the next night").isEmpty();
    assertThat(due(night.plusDays(1) + "T03:00:00Z"))
        .containsExactly("similarity " + LMC310 + " " + TMA + " " + night.plusDays(1));
    run();
    assertThat(held(late)).containsExactly(Hold.Kind.SIMILARITY);
    assertThat(held(first)).containsExactly(Hold.Kind.SIMILARITY);
    assertThat(due(night.plusDays(1) + "T03:05:00Z")).isEmpty();
  }

  @Test
  void aNewerFileIsComparedAgain() {
    submit(ann, Essays.of(seed, 300));
    run();
    submit(ann, Essays.of(seed, 310));
    assertThat(due(night + "T03:00:00Z")).hasSize(1);
  }

  @Test
  void aPresentationThatEndedLongAgoIsLeftAlone() {
    submit(ann, Essays.of(seed, 300));
    assertThat(due("2027-08-01T03:00:00Z")).hasSize(1);
    assertThat(due("2029-08-01T03:00:00Z")).isEmpty();
  }

  @Test
  void whatANightHasPassedOverStandsOnTheOfficesDesk() {
    submit(ann, Essays.of(seed, 300));
    long others =
        onDesk(cutOff.plusSeconds(36 * 3600 - 1)).stream().mapToLong(OnDesk::number).sum();
    assertThat(onDesk(cutOff.plusSeconds(36 * 3600 + 1)))
        .singleElement()
        .satisfies(
            o -> {
              assertThat(o.number()).isEqualTo(others + 1);
              assertThat(o.since()).isEqualTo(cutOff);
            });
    assertThat(bench.transact(() -> bench.bean(ReadSimilarity.class).of(LMC310)).overdue())
        .contains(new Uncompared.Pile(TMA, 1, cutOff));
    run();
    assertThat(onDesk(cutOff.plusSeconds(36 * 3600 + 1)).stream().mapToLong(OnDesk::number).sum())
        .isEqualTo(others);
  }

  @Test
  void aTutorIsToldThatNobodyHasComparedIt() {
    bench.bean(ForeseeComparison.class);
    long script = submit(ann, Essays.of(seed, 300));
    assertThat(told(script)).containsExactly(ForeseeComparison.NOT_YET);
    run();
    assertThat(told(script)).isEmpty();
  }

  private List<String> told(long script) {
    bench.as(tutor);
    return bench.transact(() -> bench.bean(ReturnScript.class).outlook(script)).said();
  }
}
