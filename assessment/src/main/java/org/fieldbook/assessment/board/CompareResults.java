package org.fieldbook.assessment.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.assessment.marking.ScoreLine;
import org.fieldbook.assessment.marking.ScoreLines;
import org.fieldbook.assessment.result.ItemScore;
import org.fieldbook.assessment.result.ResultEngine;
import org.fieldbook.assessment.result.WorkedOut;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** How many results other rules would change. Four SQL statements, and nothing is kept. */
@ApplicationScoped
public class CompareResults {

  @Inject Cohort cohort;
  @Inject DueDates dueDates;
  @Inject ScoreLines scoreLines;
  @Inject Engines engines;
  @Inject Clock clock;

  /**
   * Works everybody's result out by the rules in force and by others.
   *
   * @throws org.fieldbook.content.kernel.NotFound when there is no such presentation
   */
  public Compared with(PresentationCode presentation, ResultEngine other) {
    ResultEngine inForce = engines.of(presentation).engine();
    Collection<PersonId> students =
        cohort.enrolled(presentation).stream().map(Learner::id).toList();
    Map<PersonId, Map<String, DueDate>> due = dueDates.of(students, presentation);
    Map<PersonId, List<ScoreLine>> lines =
        scoreLines.of(presentation).stream().collect(Collectors.groupingBy(ScoreLine::studentId));
    Instant now = clock.instant();
    int results = 0;
    int changed = 0;
    for (PersonId student : students) {
      Map<String, ItemScore> scores =
          KnownScores.of(
              lines.getOrDefault(student, List.of()),
              due.getOrDefault(student, Map.of()),
              false,
              now);
      Map<String, DueDate> dates = due.getOrDefault(student, Map.of());
      WorkedOut before = Attempts.of(inForce, scores, dates).workOut(inForce);
      WorkedOut after = Attempts.of(other, scores, dates).workOut(other);
      if (before.isResult() || after.isResult()) {
        results++;
        if (!before.label().equals(after.label())
            || !Objects.equals(before.roundedOverall(), after.roundedOverall())) {
          changed++;
        }
      }
    }
    return new Compared(results, changed);
  }

  /** How many have a result by either, and of how many it differs in name or overall score. */
  public record Compared(int results, int changed) {}
}
