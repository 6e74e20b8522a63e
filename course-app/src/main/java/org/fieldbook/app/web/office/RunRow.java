package org.fieldbook.app.web.office;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.JobRun;
import org.fieldbook.assessment.jobs.ReadJobs;

/**
 * A run as a line of the office's page.
 *
 * @param about what it is about; empty for all of Fieldbook
 * @param state in words
 * @param tone class of the badge that shows the state
 * @param tried how many steps were tried
 * @param by who asked for it, and when
 * @param ended when it was over; empty before
 * @param wrong whether it could not begin, or some of its steps could not be done
 * @param again whether something of it is left to do
 */
public record RunRow(
    long id,
    String title,
    String about,
    String state,
    String tone,
    int tried,
    int total,
    int failed,
    String problem,
    String by,
    String ended,
    boolean over,
    boolean wrong,
    boolean again) {

  private static final ZoneId UK = ZoneId.of("Europe/London");

  static RunRow of(ReadJobs.Seen seen) {
    JobRun run = seen.run();
    boolean wrong = run.state() == JobRun.State.FAILED || run.failed() > 0;
    return new RunRow(
        run.id(),
        seen.title(),
        about(run.order()),
        inWords(run),
        wrong ? "badge-warn" : run.isOver() ? "" : "badge-ink",
        run.done() + run.failed(),
        run.total(),
        run.failed(),
        run.problem(),
        (seen.by().isEmpty() ? "The clock" : seen.by()) + ", " + moment(Optional.of(run.askedAt())),
        moment(run.finishedAt()),
        run.isOver(),
        wrong,
        run.isOver() && !(run.state() == JobRun.State.DONE && run.failed() == 0));
  }

  private static String about(JobOrder order) {
    if (order.presentation() == null) {
      return "";
    }
    return order.assignment() == null
        ? order.presentation().value()
        : order.presentation() + ", " + Wording.assignment(order.assignment());
  }

  private static String inWords(JobRun run) {
    return switch (run.state()) {
      case QUEUED -> "Waits for its turn";
      case RUNNING -> "At work";
      case FAILED -> "Could not begin";
      case STOPPED -> "Stopped";
      case DONE -> run.failed() == 0 ? "Done" : "Done but for " + run.failed();
    };
  }

  private static String moment(Optional<Instant> at) {
    return at.map(i -> Wording.shortMoment(i.atZone(UK))).orElse("");
  }
}
