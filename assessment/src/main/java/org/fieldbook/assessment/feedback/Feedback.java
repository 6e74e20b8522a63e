package org.fieldbook.assessment.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.assessment.marking.MyComments;
import org.fieldbook.assessment.marking.MyResult;
import org.fieldbook.assessment.marking.ReturnedWork;
import org.fieldbook.assessment.marking.ScoreLine;
import org.fieldbook.assessment.marking.ScoreLines;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/** The caller's own feedback, and which assignment comes after it. */
@ApplicationScoped
class Feedback {

  @Inject Caller caller;
  @Inject MyResult myResult;
  @Inject MyComments myComments;
  @Inject ScoreLines scoreLines;
  @Inject DueDates dueDates;
  @Inject Clock clock;

  /**
   * What a goal can be made of.
   *
   * @throws NotFound when nothing of the student's was returned for the assignment
   */
  List<Point> points(PresentationCode presentation, String assignment) {
    ReturnedWork work =
        myResult
            .of(presentation, assignment)
            .orElseThrow(() -> new NotFound("Nothing returned for " + assignment));
    return Points.of(work, myComments.on(presentation, assignment));
  }

  /**
   * The next assignment that can still be worked on: not returned to the student yet, nor sent and
   * past its due date. Empty when none follows.
   */
  String next(PresentationCode presentation, String assignment) {
    Map<String, ScoreLine> sent =
        scoreLines.of(caller.id(), presentation).stream()
            .collect(Collectors.toMap(ScoreLine::assignment, line -> line));
    Instant now = clock.instant();
    return dueDates.of(caller.id(), presentation).values().stream()
        .filter(due -> !Assignment.isSecond(due.set().id()))
        .dropWhile(due -> !due.set().id().equals(Assignment.firstOf(assignment)))
        .skip(1)
        .filter(due -> !isOver(due, sent.get(due.set().id()), now))
        .map(due -> due.set().id())
        .findFirst()
        .orElse("");
  }

  private static boolean isOver(DueDate due, @Nullable ScoreLine sent, Instant now) {
    return sent != null && (sent.isReturned() || now.isAfter(due.due()));
  }
}
