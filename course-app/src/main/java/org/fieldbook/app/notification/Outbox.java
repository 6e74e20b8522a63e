package org.fieldbook.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All mail that waits, was sent or was given up. */
@ApplicationScoped
class Outbox {

  @PersistenceContext(unitName = "app")
  EntityManager em;

  void add(Mail mail) {
    em.persist(mail);
  }

  void remove(Mail mail) {
    em.remove(mail);
  }

  /** Takes out what is known by this, sent or not. */
  void forget(String about) {
    em.createNativeQuery("delete from app.outbox where about = ?1")
        .setParameter(1, about)
        .executeUpdate();
  }

  /**
   * The mail whose turn it is, held until the transaction ends. A mail that another node holds is
   * passed over: no two send the same at once.
   */
  @SuppressWarnings("unchecked")
  Optional<Mail> takeNext(Instant now) {
    return em.createNativeQuery(
            "select * from app.outbox where sent_at is null and given_up_at is null"
                + " and next_at <= ?1 order by next_at, id limit 1 for update skip locked",
            Mail.class)
        .setParameter(1, now)
        .getResultStream()
        .findFirst();
  }

  Optional<Mail> find(long id) {
    return Optional.ofNullable(em.find(Mail.class, id));
  }

  long waiting() {
    return em.createQuery(
            "select count(m) from Mail m where m.sentAt is null and m.givenUpAt is null",
            Long.class)
        .getSingleResult();
  }

  /** What waits after a failed try, and what was given up, newest first. */
  List<Mail> troubled(int most) {
    return em.createQuery(
            "select m from Mail m where m.sentAt is null and m.problem is not null"
                + " order by m.id desc",
            Mail.class)
        .setMaxResults(most)
        .getResultList();
  }
}
