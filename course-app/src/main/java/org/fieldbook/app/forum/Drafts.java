package org.fieldbook.app.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.column.Row;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** All drafts: one for each person and thread, and one for a new thread of each forum. */
@ApplicationScoped
class Drafts {

  private static final String WHERE =
      " where person_id = ?1 and forum_id = ?2"
          + " and coalesce(thread_id, 0) = coalesce(cast(?3 as bigint), 0)";

  @PersistenceContext(unitName = "app")
  EntityManager em;

  /**
   * Saves a draft over the version that its writer has seen. A repeated request with the same words
   * counts as saved.
   *
   * @param draft its version is the one seen, 0 for none
   * @return the new version; none when another window has saved other words meanwhile
   */
  Optional<Integer> save(PersonId person, long forumId, @Nullable Long threadId, Draft draft) {
    List<?> rows =
        em.createNativeQuery(
                "insert into app.forum_draft as d (person_id, forum_id, thread_id, answers, title,"
                    + " words, saved_at, version) values (?1, ?2, cast(?3 as bigint),"
                    + " cast(?4 as bigint), ?5, ?6, ?7, ?8 + 1)"
                    + " on conflict on constraint forum_draft_one do update set"
                    + " answers = excluded.answers, title = excluded.title, words = excluded.words,"
                    + " saved_at = excluded.saved_at, version = d.version + 1"
                    + " where d.version = ?8"
                    + " or (d.words = excluded.words and d.title = excluded.title)"
                    + " returning version")
            .setParameter(1, person.value())
            .setParameter(2, forumId)
            .setParameter(3, threadId)
            .setParameter(4, draft.answers())
            .setParameter(5, draft.title())
            .setParameter(6, draft.words())
            .setParameter(7, draft.savedAt())
            .setParameter(8, draft.version())
            .getResultList();
    return rows.stream().findFirst().map(v -> ((Number) v).intValue());
  }

  Optional<Draft> find(PersonId person, long forumId, @Nullable Long threadId) {
    return Row.all(
            em.createNativeQuery(
                    "select answers, title, words, version, saved_at from app.forum_draft" + WHERE)
                .setParameter(1, person.value())
                .setParameter(2, forumId)
                .setParameter(3, threadId)
                .getResultList())
        .stream()
        .findFirst()
        .map(r -> new Draft(r.numberOrNull(0), r.text(1), r.text(2), r.small(3), r.time(4)));
  }

  /** Forgets a draft that was posted or given up, unless it was saved again since. */
  void drop(PersonId person, long forumId, @Nullable Long threadId, int seen) {
    em.createNativeQuery("delete from app.forum_draft" + WHERE + " and version <= ?4")
        .setParameter(1, person.value())
        .setParameter(2, forumId)
        .setParameter(3, threadId)
        .setParameter(4, seen)
        .executeUpdate();
  }
}
