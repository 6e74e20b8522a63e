package org.fieldbook.app.toolkit.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Sha256;

/** All orders and the files that were made for them. */
@ApplicationScoped
class TakeawayOrders {

  @PersistenceContext(unitName = "app")
  EntityManager em;

  void add(TakeawayOrder order) {
    em.persist(order);
    em.flush();
  }

  void add(TakeawayFile file) {
    em.persist(file);
    em.flush();
  }

  /** Waits until no other transaction of this person orders anything. */
  void hold(PersonId owner) {
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
        .setParameter(1, "takeaway " + owner)
        .getSingleResult();
  }

  /**
   * The order whose turn it is, held until the transaction ends: one that waits, or one whose node
   * has been silent too long. What another node is just taking is passed over.
   */
  @SuppressWarnings("unchecked")
  Optional<TakeawayOrder> takeNext(Instant now) {
    return em.createNativeQuery(
            "select * from app.takeaway_order where state = 'queued'"
                + " or (state = 'running' and lease_until < ?1)"
                + " order by id limit 1 for update skip locked",
            TakeawayOrder.class)
        .setParameter(1, now)
        .getResultStream()
        .findFirst();
  }

  /** The order that the node is at work on. */
  Optional<TakeawayOrder> heldBy(String node) {
    return em.createQuery(
            "select o from TakeawayOrder o where o.state = 'running' and o.holder = :node"
                + " order by o.id",
            TakeawayOrder.class)
        .setParameter("node", node)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Whether any order waits or has been left. */
  boolean isAnyWaiting(Instant now) {
    return !em.createNativeQuery(
            "select id from app.takeaway_order where state = 'queued'"
                + " or (state = 'running' and lease_until < ?1) limit 1")
        .setParameter(1, now)
        .getResultList()
        .isEmpty();
  }

  Optional<TakeawayOrder> find(long id) {
    return Optional.ofNullable(em.find(TakeawayOrder.class, id));
  }

  /** The same, held until the transaction ends: its owner may delete it while a job is at work. */
  Optional<TakeawayOrder> findHeld(long id) {
    return Optional.ofNullable(em.find(TakeawayOrder.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<TakeawayFile> file(long id) {
    return Optional.ofNullable(em.find(TakeawayFile.class, id));
  }

  /** Of a person in a presentation, latest first. */
  List<TakeawayOrder> of(PersonId owner, PresentationCode presentation) {
    return em.createQuery(
            "select o from TakeawayOrder o where o.personId = :owner"
                + " and o.presentation = :presentation order by o.id desc",
            TakeawayOrder.class)
        .setParameter("owner", owner.value())
        .setParameter("presentation", presentation.value())
        .getResultList();
  }

  /** Files of all orders of a person in a presentation, in the order of their making. */
  List<TakeawayFile> filesOf(PersonId owner, PresentationCode presentation) {
    return em.createQuery(
            "select f from TakeawayFile f, TakeawayOrder o where f.orderId = o.id"
                + " and o.personId = :owner and o.presentation = :presentation order by f.id",
            TakeawayFile.class)
        .setParameter("owner", owner.value())
        .setParameter("presentation", presentation.value())
        .getResultList();
  }

  List<TakeawayFile> files(TakeawayOrder order) {
    return em.createQuery(
            "select f from TakeawayFile f where f.orderId = :order order by f.id",
            TakeawayFile.class)
        .setParameter("order", order.id())
        .getResultList();
  }

  /** Orders whose time is over. */
  List<TakeawayOrder> expired(Instant now, int most) {
    return em.createQuery(
            "select o from TakeawayOrder o where o.expiresAt < :now order by o.id",
            TakeawayOrder.class)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  /** Removes the order with what it says of its files; answers those that no other order has. */
  List<Sha256> remove(TakeawayOrder order) {
    List<Sha256> hashes =
        files(order).stream().flatMap(f -> Optional.ofNullable(f.hash()).stream()).toList();
    em.remove(order);
    em.flush();
    return hashes.stream().filter(h -> !isKept(h)).toList();
  }

  boolean isKept(Sha256 hash) {
    return em.createQuery("select count(f) from TakeawayFile f where f.sha256 = :hash", Long.class)
            .setParameter("hash", hash.hex())
            .getSingleResult()
        > 0;
  }
}
