package org.fieldbook.assessment.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.assessment.marking.ScoreLine;
import org.fieldbook.assessment.marking.ScoreLines;
import org.fieldbook.assessment.result.ItemScore;
import org.fieldbook.assessment.result.ResultEngine;
import org.fieldbook.assessment.result.RulesAsSentences;
import org.fieldbook.assessment.result.Sentence;
import org.fieldbook.assessment.result.WorkedOut;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

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
   * The scores that count so far, of work that was returned. Three SQL statements.
   *
   * @throws NotFound when there is no such presentation
   */
  public Standing standing(PresentationCode presentation, Instant now) {
    PersonId student = caller.id();
    Engines.InForce inForce = engines.of(presentation);
    List<ScoreLine> lines = scoreLines.of(student, presentation);
    Map<String, DueDate> due = dueDates.of(student, presentation);
    Attempts attempts = Attempts.of(inForce.engine(), KnownScores.of(lines, due, false, now), due);
    return new Standing(
        inForce.engine(),
        inForce.rules(),
        RulesAsSentences.forStudents(inForce.strategy(), inForce.engine().rules()),
        attempts.scores(),
        attempts.second(),
        again(lines, due));
  }

  private static List<Again> again(List<ScoreLine> lines, Map<String, DueDate> due) {
    return due.values().stream()
        .filter(d -> d.set().again() != null)
        .map(
            d ->
                new Again(
                    d,
                    lines.stream()
                        .filter(l -> l.assignment().equals(d.set().id()))
                        .findFirst()
                        .orElse(null)))
        .toList();
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
   * @param second the score of the item that the rules let be sent again; null when there is none
   * @param again second tries that stand, by their last moments
   */
  public record Standing(
      ResultEngine engine,
      String rules,
      List<Sentence> sentences,
      Map<String, ItemScore> scores,
      @Nullable Integer second,
      List<Again> again) {

    public Standing {
      scores = Map.copyOf(scores);
      again = List.copyOf(again);
    }

    /** What the scores so far amount to. */
    public WorkedOut workedOut() {
      return new Attempts(scores, second, Map.of()).workOut(engine);
    }
  }

  /**
   * A second try of the caller.
   *
   * @param sent what came of it; null while nothing was sent
   */
  public record Again(DueDate due, @Nullable ScoreLine sent) {

    /** The id of the first try. */
    public String first() {
      return Assignment.firstOf(due.set().id());
    }

    /** Whether a better result may still come of it. */
    public boolean isHopeful(Instant now) {
      return isOpen(now) || (sent != null && (!sent.isReturned() || sent.counted() != null));
    }

    /** Whether it can still be sent so that it counts. */
    public boolean isOpen(Instant now) {
      return sent == null && (due.answerAwaited() || due.lateness(now).isFree());
    }
  }
}
