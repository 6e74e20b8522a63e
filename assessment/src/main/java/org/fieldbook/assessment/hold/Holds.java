package org.fieldbook.assessment.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fieldbook.assessment.submission.Submissions;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The holds on scripts. Placing and lifting lock the script's row, so that a script is not returned
 * while a hold is being placed.
 */
@ApplicationScoped
public class Holds {

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  @Inject Submissions submissions;
  @Inject Event<HoldLifted> lifted;

  /**
   * Places a hold; where one of that kind stands already, nothing changes.
   *
   * @param by who places it; null for a rule or a job
   * @throws NotFound when there is no such script
   */
  public void place(long script, Hold.Kind kind, String why, @Nullable PersonId by, Instant now) {
    lock(script);
    if (standing(script, kind).isEmpty()) {
      em.persist(new Hold(script, kind, why, by, now));
      em.flush();
    }
  }

  /**
   * Lifts the hold of that kind. A script that its marker has finished is returned with the last.
   *
   * @return whether there was one
   * @throws NotFound when there is no such script
   */
  public boolean lift(long script, Hold.Kind kind, PersonId by, String why, Instant now) {
    lock(script);
    Optional<Hold> hold = standing(script, kind);
    if (hold.isEmpty()) {
      return false;
    }
    hold.get().lift(by, why, now);
    em.flush();
    lifted.fire(new HoldLifted(script, kind, by, now));
    return true;
  }

  /** Those that stand on a script. One SQL statement. */
  public List<Hold> standing(long script) {
    return standing(List.of(script)).getOrDefault(script, List.of());
  }

  /** Those that stand, by script; scripts without one are left out. One SQL statement at most. */
  public Map<Long, List<Hold>> standing(Collection<Long> scripts) {
    if (scripts.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            "select h from Hold h where h.script in :scripts and h.liftedAt is null order by h.id",
            Hold.class)
        .setParameter("scripts", scripts)
        .getResultStream()
        .collect(Collectors.groupingBy(Hold::script));
  }

  /** All that ever stood on a script, the oldest first. */
  public List<Hold> history(long script) {
    return em.createQuery("select h from Hold h where h.script = :script order by h.id", Hold.class)
        .setParameter("script", script)
        .getResultList();
  }

  private Optional<Hold> standing(long script, Hold.Kind kind) {
    return standing(script).stream().filter(h -> h.kind() == kind).findFirst();
  }

  private void lock(long script) {
    List<?> student =
        em.createNativeQuery("select student from assessment.script where id = ?1")
            .setParameter(1, script)
            .getResultList();
    if (student.isEmpty()) {
      throw new NotFound("No script " + script);
    }
    submissions.holdFor(new PersonId(((Number) student.get(0)).longValue()));
    em.createNativeQuery("select id from assessment.script where id = ?1 for update")
        .setParameter(1, script)
        .getResultList();
  }
}
