package org.fieldbook.content.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.PresentationCode;

/** All presentations of all courses. */
@ApplicationScoped
@Transactional
public class Presentations {

  @PersistenceContext(unitName = "content")
  EntityManager em;

  public Optional<Presentation> find(PresentationCode code) {
    return Optional.ofNullable(em.find(Presentation.class, code.value()));
  }

  /** Newest start first. */
  public List<Presentation> all() {
    return em.createQuery(
            "select p from Presentation p order by p.start desc, p.code", Presentation.class)
        .getResultList();
  }

  public void add(Presentation presentation) {
    em.persist(presentation);
  }
}
