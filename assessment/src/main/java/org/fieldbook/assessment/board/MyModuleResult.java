package org.fieldbook.assessment.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.assessment.marking.ScoreLines;
import org.fieldbook.assessment.result.ItemScore;
import org.fieldbook.assessment.result.ResultEngine;
import org.fieldbook.assessment.result.RulesAsSentences;
import org.fieldbook.assessment.result.Sentence;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/**
 * Read model: a student's own result once it is released; and always what the scores that were
 * returned amount to by the rules in force, with the engine to try others. What the board has on
 * its list does not show.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class MyModuleResult {

  @Inject Caller caller;
  @Inject Cohort cohort;
  @Inject DueDates dueDates;
  @Inject ScoreLines scoreLines;
  @Inject Engines engines;
  @Inject Results results;

  /**
   * The result, if it is released. One SQL statement.
   *
   * @throws NotFound when the student has no released result and does not study there
   */
  public Optional<Released> released(PresentationCode presentation) {
    PersonId student = caller.id();
    Optional<Released> released =
        results
            .of(student, presentation)
            .flatMap(
                r -> r.released().map(kept -> new Released(kept, r.releasedAt().orElseThrow())));
    if (released.isEmpty() && !cohort.isEnrolled(student, presentation)) {
      throw new NotFound("Not enrolled in " + presentation);
    }
    return released;
  }

  /**
   * The scores that count so far, of work that was returned. Two SQL statements.
   *
   * @throws NotFound when there is no such presentation
   */
  public Standing standing(PresentationCode presentation, Instant now) {
    PersonId student = caller.id();
    Engines.InForce inForce = engines.of(presentation);
    Map<String, ItemScore> scores =
        new HashMap<>(
            KnownScores.of(
                scoreLines.of(student, presentation),
                dueDates.of(student, presentation),
                false,
                now));
    scores.keySet().retainAll(inForce.engine().rules().items());
    return new Standing(
        inForce.engine(),
        inForce.rules(),
        RulesAsSentences.forStudents(inForce.strategy(), inForce.engine().rules()),
        scores);
  }

  /**
   * Whose letter it is. One SQL statement.
   *
   * @throws NotFound never for somebody who is signed in
   */
  public Learner me() {
    return cohort.learner(caller.id());
  }

  /** A released result, and since when. */
  public record Released(KeptResult result, Instant at) {}

  /**
   * What counts so far.
   *
   * @param rules what the rules are called
   * @param sentences the rules in words
   */
  public record Standing(
      ResultEngine engine, String rules, List<Sentence> sentences, Map<String, ItemScore> scores) {

    public Standing {
      scores = Map.copyOf(scores);
    }
  }
}
