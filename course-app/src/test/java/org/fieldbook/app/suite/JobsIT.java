package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.fieldbook.assessment.jobs.AskForJob;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.JobRun;
import org.fieldbook.assessment.jobs.JobStep;
import org.fieldbook.assessment.jobs.ReadJobs;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Jobs as the office asks for them and Jakarta Batch runs them. */
@ExtendWith(ArquillianExtension.class)
class JobsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject Cast cast;
  @Inject Desk desk;
  @Inject Visits visits;
  @Inject AskForJob askForJob;
  @Inject ReadJobs readJobs;
  @Inject Sql sql;

  @Test
  void aClosedCutOffIsToldOnceToTheTutorAndToWhoeverSentNothing() throws Exception {
    Visitor silent = cast.student();
    JobOrder order = JobOrder.of("close-cut-off", cast.presentation(), "TMA00", "");

    JobRun first = over(start(order));

    assertThat(first.state()).isEqualTo(JobRun.State.DONE);
    assertThat(steps(first, JobStep.State.FAILED)).isEmpty();
    assertThat(first.done()).isEqualTo(first.total()).isGreaterThanOrEqualTo(2);
    assertThat(letters(silent, "nothing-received")).isEqualTo(1);
    assertThat(letters(cast.staff().tutor(), "cut-off-over")).isEqualTo(1);

    JobRun second = over(start(order));

    assertThat(second.failed()).isZero();
    assertThat(letters(silent, "nothing-received")).isEqualTo(1);
    assertThat(letters(cast.staff().tutor(), "cut-off-over")).isEqualTo(1);
  }

  @Test
  void theLedgerIsCheckedAndSaysHowManyRowsItHas() throws Exception {
    desk.submit(cast.student(), "for the ledger");

    JobRun run = over(start(JobOrder.ofAll("verify-ledger", "")));

    assertThat(steps(run, JobStep.State.FAILED)).isEmpty();
    assertThat(steps(run, JobStep.State.DONE))
        .anySatisfy(step -> assertThat(step.said()).matches("[1-9][0-9]* rows, each whole.*"));
  }

  private long start(JobOrder order) throws Exception {
    return visits.as(cast.staff().office(), () -> askForJob.start(order));
  }

  private JobRun over(long id) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (JobRun run = read(id); ; run = read(id)) {
      if (run.isOver()) {
        return run;
      }
      assertThat(System.nanoTime()).as("still %s", run.state()).isLessThan(end);
      Thread.sleep(200);
    }
  }

  private JobRun read(long id) throws Exception {
    return visits.as(cast.staff().office(), () -> readJobs.run(id).run());
  }

  private List<JobStep> steps(JobRun run, JobStep.State state) throws Exception {
    return visits.as(cast.staff().office(), () -> readJobs.steps(run, state));
  }

  private long letters(Visitor to, String kind) {
    return sql.number(
        "select count(*) from app.outbox where person_id = ? and kind = '" + kind + "'",
        to.id().value());
  }
}
