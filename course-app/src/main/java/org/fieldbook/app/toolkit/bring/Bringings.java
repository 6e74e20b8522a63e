package org.fieldbook.app.toolkit.bring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Sha256;

/** All archives that were uploaded and not yet forgotten. */
@ApplicationScoped
class Bringings {

  @PersistenceContext(unitName = "app")
  EntityManager em;

  void add(Bringing bringing) {
    em.persist(bringing);
    em.flush();
  }

  Optional<Bringing> find(UUID id) {
    return Optional.ofNullable(em.find(Bringing.class, id));
  }

  /** The same, held to the end of the transaction. */
  Optional<Bringing> hold(UUID id) {
    return Optional.ofNullable(em.find(Bringing.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  long countOf(PersonId owner) {
    return em.createQuery("select count(b) from Bringing b where b.personId = :p", Long.class)
        .setParameter("p", owner.value())
        .getSingleResult();
  }

  List<Bringing> before(Instant instant) {
    return em.createQuery("select b from Bringing b where b.uploadedAt < :t", Bringing.class)
        .setParameter("t", instant)
        .setMaxResults(1000)
        .getResultList();
  }

  /** Removes it; answers whether no other one has its file. */
  boolean remove(Bringing bringing) {
    Sha256 hash = bringing.hash();
    em.remove(bringing);
    em.flush();
    return em.createQuery("select count(b) from Bringing b where b.sha256 = :h", Long.class)
            .setParameter("h", hash.hex())
            .getSingleResult()
        == 0;
  }
}
