package org.fieldbook.assessment.audio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The recordings on scripts. Whether the caller may have them is settled before. */
@ApplicationScoped
public class SpokenComments {

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  /** Keeps a recording; what it replaces is written first. */
  public void add(SpokenComment comment) {
    em.flush();
    em.persist(comment);
    em.flush();
  }

  /** The one that is part of the feedback. One SQL statement. */
  public Optional<SpokenComment> of(long script) {
    return all(script).stream().filter(c -> !c.isRemoved()).findFirst();
  }

  /** All that were ever made on a script, the latest first. One SQL statement. */
  public List<SpokenComment> all(long script) {
    return em.createQuery(
            "select c from SpokenComment c where c.script = :script order by c.id desc",
            SpokenComment.class)
        .setParameter("script", script)
        .getResultList();
  }
}
