package org.fieldbook.assessment.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldbook.assessment.marking.MyComments;
import org.fieldbook.assessment.marking.MyResult;
import org.fieldbook.assessment.marking.ReturnedWork;
import org.fieldbook.assessment.marking.ScoreLine;
import org.fieldbook.assessment.marking.ScoreLines;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;

/** The caller's own feedback, and which assignment comes after it. */
@ApplicationScoped
class Feedback {

  @Inject Caller caller;
  @Inject MyResult myResult;
  @Inject MyComments myComments;
  @Inject Assignments assignments;
  @Inject ScoreLines scoreLines;

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

  /** The next assignment that is not returned to the student yet; empty when none follows. */
  String next(PresentationCode presentation, String assignment) {
    Set<String> returned =
        scoreLines.of(caller.id(), presentation).stream()
            .filter(ScoreLine::isReturned)
            .map(ScoreLine::assignment)
            .collect(Collectors.toSet());
    return assignments.of(presentation).stream()
        .map(SetAssignment::id)
        .dropWhile(id -> !id.equals(Assignment.firstOf(assignment)))
        .skip(1)
        .filter(id -> !returned.contains(id))
        .findFirst()
        .orElse("");
  }
}
