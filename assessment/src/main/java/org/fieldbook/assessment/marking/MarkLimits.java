package org.fieldbook.assessment.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.assessment.strategy.CountedScore;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;

/**
 * What marks may count for by a decision: it holds when the script is returned, and of one that is
 * returned it changes the mark at once, on record. Whether somebody may decide so is settled
 * before.
 */
@ApplicationScoped
public class MarkLimits {

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  @Inject Scripts scripts;
  @Inject DueDates dueDates;

  /**
   * Sets the limit, in place of an earlier one.
   *
   * @param why for the student and the tutor to read beside the mark
   * @throws NotFound when there is no such script
   */
  public void set(long script, int most, String why, PersonId by, Instant now) {
    Script of = held(script);
    standing(script).ifPresent(l -> l.lift(by, now));
    em.flush();
    em.persist(new MarkLimit(script, most, why, by, now));
    em.flush();
    rescore(of, why, by, now);
  }

  /**
   * Lifts the limit; without one nothing changes.
   *
   * @param why for the record
   * @throws NotFound when there is no such script
   */
  public void lift(long script, String why, PersonId by, Instant now) {
    Script of = held(script);
    Optional<MarkLimit> limit = standing(script);
    if (limit.isPresent()) {
      limit.get().lift(by, now);
      em.flush();
      rescore(of, why, by, now);
    }
  }

  /** The score as it counts. */
  CountedScore on(Script script, CountedScore score) {
    return standing(script.id()).map(l -> l.on(score)).orElse(score);
  }

  private void rescore(Script script, String why, PersonId by, Instant now) {
    if (!script.isReturned()) {
      return;
    }
    CountedScore before = script.score().orElseThrow();
    CountedScore after =
        on(
            script,
            ReturnPolicy.score(
                script, dueDates.of(script.student(), script.presentation(), script.assignment())));
    if (!Objects.equals(before.counted(), after.counted())) {
      script.rescore(after);
      scripts.add(
          new MarkChange(
              script.id(), MarkChange.SCORE, before.counted(), after.counted(), by, now, why));
    }
  }

  private Script held(long script) {
    return scripts.hold(script).orElseThrow(() -> new NotFound("script " + script));
  }

  private Optional<MarkLimit> standing(long script) {
    return em.createQuery(
            "select l from MarkLimit l where l.script = :script and l.liftedAt is null",
            MarkLimit.class)
        .setParameter("script", script)
        .getResultStream()
        .findFirst();
  }
}
