package org.fieldbook.app.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** Badges that came with archives. Every question costs one SQL statement. */
@ApplicationScoped
class KeptBadges {

  @PersistenceContext(unitName = "app")
  EntityManager em;

  /** Those of a student; a badge of ours that was withdrawn since is not among them. */
  List<KeptBadge> of(PersonId owner, PresentationCode presentation) {
    return em.createQuery(
            "select k from KeptBadge k where k.personId = :owner and k.presentation = :presentation"
                + " and not exists (select b from Badge b where b.id = k.badge"
                + " and b.withdrawnAt is not null) order by k.broughtAt, k.id",
            KeptBadge.class)
        .setParameter("owner", owner.value())
        .setParameter("presentation", presentation.value())
        .getResultList();
  }

  Optional<KeptBadge> find(UUID id) {
    return Optional.ofNullable(em.find(KeptBadge.class, id));
  }

  void add(KeptBadge kept) {
    em.persist(kept);
    em.flush();
  }

  void remove(KeptBadge kept) {
    em.remove(kept);
  }
}
