package org.fieldbook.app.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * All badges, and the keys they are signed with. The keys are in the database so that all nodes
 * sign with the same one. Every question costs one SQL statement.
 */
@ApplicationScoped
class Badges {

  @PersistenceContext(unitName = "app")
  EntityManager em;

  /** Waits until no other transaction makes a badge or a key; held to the end of it. */
  void hold() {
    em.createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('badges', 0)) as text)")
        .getSingleResult();
  }

  void add(Badge badge) {
    em.persist(badge);
    em.flush();
  }

  Optional<Badge> find(UUID id) {
    return Optional.ofNullable(em.find(Badge.class, id));
  }

  /** The same, and nobody else changes it until the transaction ends. */
  Optional<Badge> hold(UUID id) {
    return Optional.ofNullable(em.find(Badge.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Badges of a student that stand, the oldest first. */
  List<Badge> standing(PersonId owner, PresentationCode presentation) {
    return em.createQuery(
            "select b from Badge b where b.personId = :owner and b.presentation = :presentation"
                + " and b.withdrawnAt is null order by b.issuedAt, b.name",
            Badge.class)
        .setParameter("owner", owner.value())
        .setParameter("presentation", presentation.value())
        .getResultList();
  }

  List<Badge> withdrawn() {
    return em.createQuery(
            "select b from Badge b where b.withdrawnAt is not null order by b.withdrawnAt",
            Badge.class)
        .getResultList();
  }

  /** The key to sign with, made when there is none; the caller holds. */
  BadgeKey signing(Instant now) {
    return keys().stream().findFirst().orElseGet(() -> create(now));
  }

  /** A new key, which signs as it is the newest; the caller holds. */
  BadgeKey create(Instant now) {
    BadgeKey key = new BadgeKey(now);
    em.persist(key);
    em.flush();
    return key;
  }

  /** All keys, the newest first. */
  List<BadgeKey> keys() {
    return em.createQuery("select k from BadgeKey k order by k.createdAt desc", BadgeKey.class)
        .getResultList();
  }
}
