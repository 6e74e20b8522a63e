package org.fieldbook.app.toolkit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/** The answers to polls, counted. */
@ApplicationScoped
class Polls {

  @PersistenceContext(unitName = "app")
  EntityManager em;

  /** Counts by choice, of students who have not withdrawn. One SQL statement. */
  Map<String, Count> count(PresentationCode presentation, String activity, @Nullable Long group) {
    List<?> rows =
        em.createNativeQuery(
                "select c.choice, count(*), count(*) filter (where n.group_id = ?3)"
                    + " from app.entry e join app.enrolment n on n.person_id = e.person_id"
                    + " and n.presentation = e.presentation and n.withdrawn_at is null"
                    + " cross join lateral jsonb_array_elements_text(e.body -> 'choices') c(choice)"
                    + " where e.presentation = ?1 and e.activity_id = ?2 and e.kind = 'poll'"
                    + " and e.deleted_at is null group by c.choice")
            .setParameter(1, presentation.value())
            .setParameter(2, activity)
            .setParameter(3, group == null ? -1L : group)
            .getResultList();
    Map<String, Count> counts = new HashMap<>();
    for (Object row : rows) {
      Object[] cells = (Object[]) row;
      counts.put(
          (String) cells[0],
          new Count(((Number) cells[1]).longValue(), ((Number) cells[2]).longValue()));
    }
    return counts;
  }

  /** How many chose it, of all and of the group. */
  record Count(long inAll, long inGroup) {

    static final Count NONE = new Count(0, 0);
  }
}
