package org.fieldbook.assessment.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.assessment.marking.ScoreLine;
import org.fieldbook.assessment.marking.ScoreLines;
import org.fieldbook.assessment.result.WorkedOut;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** What comes out by the rules in force, from the scores that were returned. */
@ApplicationScoped
class Reckoning {

  @Inject DueDates dueDates;
  @Inject ScoreLines scoreLines;
  @Inject Engines engines;

  /**
   * The results of these students, in their order; a few SQL statements, however many they are.
   *
   * @param deferred whether the board defers somebody's result: then circumstances are accepted
   * @param at the moment at which what was not sent is looked at
   */
  Map<PersonId, KeptResult> of(
      PresentationCode presentation,
      Collection<PersonId> students,
      Predicate<PersonId> deferred,
      Instant at) {
    Engines.InForce inForce = engines.of(presentation);
    Map<PersonId, Map<String, DueDate>> due = dueDates.of(students, presentation);
    Map<PersonId, List<ScoreLine>> scored =
        lines(presentation, students).stream().collect(Collectors.groupingBy(ScoreLine::studentId));
    Map<PersonId, KeptResult> worked = new LinkedHashMap<>();
    for (PersonId student : students) {
      Map<String, DueDate> theirs = due.getOrDefault(student, Map.of());
      worked.put(
          student,
          keep(
              inForce,
              Attempts.of(
                  inForce.engine(),
                  KnownScores.of(
                      scored.getOrDefault(student, List.of()), theirs, deferred.test(student), at),
                  theirs)));
    }
    return worked;
  }

  private List<ScoreLine> lines(PresentationCode presentation, Collection<PersonId> students) {
    return students.size() == 1
        ? scoreLines.of(students.iterator().next(), presentation)
        : scoreLines.of(presentation);
  }

  private static KeptResult keep(Engines.InForce inForce, Attempts attempts) {
    WorkedOut worked = attempts.workOut(inForce.engine());
    return KeptResult.of(
            worked,
            attempts.scores(),
            inForce.engine().rules().items(),
            KnownScores.flags(inForce.engine().rules(), attempts.scores(), worked),
            inForce.rules())
        .withAgain(attempts.again());
  }
}
