package org.fieldbook.assessment.cutoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.time.Instant;
import java.util.List;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.extension.AskExtension;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.OfficeJob;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Test;

/** TMA01 is due on Thursday 12 November 2026 at noon, in London. */
class CutOffJobsTest extends StudentAndTutor {

  private final PersonId silent = bench.cohort.studentOf(tutor);
  private final PersonId asking = bench.cohort.studentOf(tutor);

  @Test
  void whoSentNothingIsToldWhatItCostsAndTheTutorWhatCameIn() {
    bench.clock.set(BEFORE);
    submit("In time");
    ask();
    bench.clock.set(AFTER);
    JobOrder order = JobOrder.of("close-cut-off", LMC310, "TMA01", "");

    List<String> steps = ids(bench.bean(CloseCutOff.class), order);
    assertThat(steps).containsExactly("tutor " + tutor, "student " + silent);
    steps.forEach(s -> perform(bench.bean(CloseCutOff.class), order, s));

    assertThat(events(CutOffOver.class))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.received()).isEqualTo(1);
              assertThat(e.students()).isEqualTo(3);
              assertThat(e.later()).containsExactly("Student " + asking);
              assertThat(e.missing()).containsExactly("Student " + silent);
              assertThat(e.returnBy()).hasToString("2026-11-26");
            });
    assertThat(events(NothingReceived.class))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.student()).isEqualTo(silent);
              assertThat(e.cost()).startsWith("5 marks will be taken off");
            });
  }

  @Test
  void aSecondRunWritesToNobodyAgain() {
    bench.clock.set(AFTER);
    JobOrder order = JobOrder.of("close-cut-off", LMC310, "TMA01", "");
    CloseCutOff close = bench.bean(CloseCutOff.class);
    ids(close, order).forEach(s -> perform(close, order, s));
    int letters = bench.events().size();
    assertThat(ids(close, order).stream().map(s -> perform(close, order, s)))
        .isNotEmpty()
        .allMatch(said -> said.startsWith("Was written to before"));
    assertThat(bench.events()).hasSize(letters);
  }

  @Test
  void whoSendsItBetweenTheListAndTheStepGetsNoLetter() {
    bench.clock.set(AFTER);
    JobOrder order = JobOrder.of("close-cut-off", LMC310, "TMA01", "");
    assertThat(ids(bench.bean(CloseCutOff.class), order)).contains("student " + student);
    submit("A minute late");
    assertThat(perform(bench.bean(CloseCutOff.class), order, "student " + student))
        .startsWith("Came in meanwhile");
    assertThat(events(NothingReceived.class)).isEmpty();
  }

  @Test
  void aCutOffIsNotClosedBeforeItsSecondIsOver() {
    JobOrder order = JobOrder.of("close-cut-off", LMC310, "TMA01", "");
    bench.clock.set("2026-11-12T12:00:00Z");
    assertThatThrownBy(() -> ids(bench.bean(CloseCutOff.class), order))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("not over yet");
    assertThat(due(bench.bean(CloseCutOff.class), "2026-11-12T11:59:59Z")).isEmpty();
    assertThat(due(bench.bean(CloseCutOff.class), "2026-11-12T12:00:00Z"))
        .containsExactly("close-cut-off LMC310-2026J TMA01 2026-11-12T12:00:00Z");
    assertThat(due(bench.bean(CloseCutOff.class), "2026-11-12T18:00:00Z")).isEmpty();
  }

  @Test
  void aWeekAndADayBeforeTheirOwnDateThoseAreRemindedWhoSentNothing() {
    bench.clock.set("2026-11-11T09:30:00Z");
    submit("A day early");
    JobOrder order = JobOrder.of("remind", LMC310, "2026-11-11");

    assertThat(ids(bench.bean(RemindOfCutOff.class), order))
        .contains("TMA01 " + silent, "TMA01 " + asking)
        .doesNotContain("TMA01 " + student);
    perform(bench.bean(RemindOfCutOff.class), order, "TMA01 " + silent);
    assertThat(events(CutOffNear.class))
        .singleElement()
        .satisfies(e -> assertThat(e.days()).isEqualTo(1));

    bench.clock.set("2026-11-09T09:30:00Z");
    assertThat(ids(bench.bean(RemindOfCutOff.class), order)).isEmpty();
    bench.clock.set("2026-11-05T09:30:00Z");
    assertThat(ids(bench.bean(RemindOfCutOff.class), order)).contains("TMA01 " + silent);
  }

  @Test
  void onWhichDaysIsSaidByTheRules() {
    TestBench own = TestBench.ruled(rules -> rules + "\nreminders: {daysBefore: [3, 0, 3]}\n");
    PersonId late = own.cohort.studentOf(TestCohort.person());
    JobOrder order = JobOrder.of("remind", LMC310, "");
    for (String day : List.of("2026-11-11", "2026-11-05", "2026-11-10")) {
      own.clock.set(day + "T09:00:00Z");
      assertThat(own.transact(() -> own.bean(RemindOfCutOff.class).steps(order))).isEmpty();
    }
    for (String day : List.of("2026-11-09", "2026-11-12")) {
      own.clock.set(day + "T09:00:00Z");
      assertThat(own.transact(() -> own.bean(RemindOfCutOff.class).steps(order)))
          .extracting(OfficeJob.Step::id)
          .containsExactly("TMA01 " + late);
    }
    assertThatThrownBy(
            () ->
                TestBench.ruled(rules -> rules + "\nreminders: {daysBefore: [7, soon]}\n")
                    .bean(Assignments.class)
                    .of(LMC310))
        .hasMessageContaining("reminders: daysBefore holds soon");
  }

  @Test
  void remindersGoOutInTheMorningOfThePresentationsZone() {
    RemindOfCutOff remind = bench.bean(RemindOfCutOff.class);
    assertThat(due(remind, "2026-11-11T08:59:59Z")).isEmpty();
    assertThat(due(remind, "2026-11-11T09:00:00Z")).contains("remind LMC310-2026J 2026-11-11");
    // In summer time nine o'clock is an hour earlier.
    assertThat(due(remind, "2027-04-20T08:00:00Z")).contains("remind LMC310-2026J 2027-04-20");
    assertThat(due(remind, "2026-11-11T12:00:00Z")).isEmpty();
  }

  private void ask() {
    bench.as(asking);
    bench.transact(
        () -> {
          bench.bean(AskExtension.class).ask(LMC310, "TMA01", 3, "illness", "In hospital.");
          return null;
        });
    bench.as(student);
  }

  private List<String> ids(OfficeJob job, JobOrder order) {
    return bench.transact(() -> job.steps(order).stream().map(OfficeJob.Step::id).toList());
  }

  private String perform(OfficeJob job, JobOrder order, String step) {
    return bench.transact(() -> job.perform(order, step));
  }

  private static List<String> due(OfficeJob job, String now) {
    return job.due(Instant.parse(now)).stream().map(OfficeJob.Occasion::key).toList();
  }

  private <T> List<T> events(Class<T> type) {
    return bench.events().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
