package org.fieldbook.content.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.CourseCode;

/** All drafts of tools. */
@ApplicationScoped
class ToolDrafts {

  @PersistenceContext(unitName = "content")
  EntityManager em;

  /** Waits until nobody else, on any node, is saving this draft; to the end of the transaction. */
  void hold(CourseCode course, String tool) {
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
        .setParameter(1, "tool draft " + course + " " + tool)
        .getSingleResult();
  }

  Optional<ToolDraft> find(CourseCode course, String tool) {
    return em.createQuery(
            "select d from ToolDraft d where d.course = :course and d.tool = :tool",
            ToolDraft.class)
        .setParameter("course", course.value())
        .setParameter("tool", tool)
        .getResultStream()
        .findFirst();
  }

  /** Of a course, by tool. */
  List<ToolDraft> of(CourseCode course) {
    return em.createQuery(
            "select d from ToolDraft d where d.course = :course order by d.tool", ToolDraft.class)
        .setParameter("course", course.value())
        .getResultList();
  }

  void add(ToolDraft draft) {
    em.persist(draft);
    em.flush();
  }

  void remove(ToolDraft draft) {
    em.remove(draft);
  }
}
