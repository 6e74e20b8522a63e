package org.fieldbook.assessment.cutoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.PersonId;

/** Who has been written to about which due date. */
@ApplicationScoped
class Notices {

  /** What an answer says when the letter has gone out before. */
  static final String TOLD = "Was written to before: no letter";

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  /** Notes that this is written now; false when it has been written before. */
  boolean isFirst(SetAssignment set, PersonId person, String what, Instant due) {
    return em.createNativeQuery(
                "insert into assessment.cut_off_notice"
                    + " (presentation, assignment, person, what, due_at)"
                    + " values (?1, ?2, ?3, ?4, cast(?5 as timestamptz)) on conflict do nothing")
            .setParameter(1, set.presentation().value())
            .setParameter(2, set.id())
            .setParameter(3, person.value())
            .setParameter(4, what)
            .setParameter(5, due.toString())
            .executeUpdate()
        == 1;
  }
}
