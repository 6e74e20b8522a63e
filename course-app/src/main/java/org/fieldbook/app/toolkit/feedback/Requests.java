package org.fieldbook.app.toolkit.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;

/** All requests to answer, and the links that lead to them. One SQL statement a question. */
@ApplicationScoped
class Requests {

  @PersistenceContext(unitName = "app")
  EntityManager em;

  void add(Request request) {
    em.persist(request);
    em.flush();
  }

  /** The latest last. */
  List<Request> of(Round round) {
    return em.createQuery(
            "select q from Request q where q.roundId = :round order by q.id", Request.class)
        .setParameter("round", round.id())
        .getResultList();
  }

  Optional<Request> find(long id) {
    return Optional.ofNullable(em.find(Request.class, id));
  }

  /** Messages to people on the day, over all rounds of the owner. */
  int onDay(PersonId owner, LocalDate day) {
    Number count =
        (Number)
            em.createNativeQuery(
                    "select count(*) filter (where q.sent_on = cast(?2 as date))"
                        + " + count(*) filter (where q.reminded_on = cast(?2 as date))"
                        + " from app.feedback_request q join app.feedback_round r"
                        + " on r.id = q.round_id where r.owner_id = ?1")
                .setParameter(1, owner.value())
                .setParameter(2, day.toString())
                .getSingleResult();
    return count.intValue();
  }

  /** Makes a link that leads to the request; what it is, is known to whoever gets it only. */
  String link(Request request) {
    String key = Keys.fresh();
    em.createNativeQuery("insert into app.feedback_key (hash, request_id) values (?1, ?2)")
        .setParameter(1, Keys.hash(key))
        .setParameter(2, request.id())
        .executeUpdate();
    return key;
  }

  /** No link leads to the request any more. */
  void unlink(Request request) {
    em.createNativeQuery("delete from app.feedback_key where request_id = ?1")
        .setParameter(1, request.id())
        .executeUpdate();
  }

  /** The number of the round that a link leads to; read before it is held. */
  Optional<Long> roundBehind(String key) {
    return em.createNativeQuery(
            "select q.round_id from app.feedback_key k join app.feedback_request q"
                + " on q.id = k.request_id where k.hash = ?1")
        .setParameter(1, Keys.hash(key))
        .getResultStream()
        .map(id -> ((Number) id).longValue())
        .findFirst();
  }

  /** The request that a link leads to. */
  Optional<Request> behind(String key) {
    return em.createNativeQuery(
            "select q.* from app.feedback_request q join app.feedback_key k"
                + " on q.id = k.request_id where k.hash = ?1",
            Request.class)
        .setParameter(1, Keys.hash(key))
        .getResultStream()
        .map(Request.class::cast)
        .findFirst();
  }

  /** Somebody at this address does not want to be asked from here. */
  void block(String address) {
    em.createNativeQuery(
            "insert into app.feedback_unwanted (address_hash) values (?1) on conflict do nothing")
        .setParameter(1, Keys.hashOfAddress(address))
        .executeUpdate();
  }

  boolean isBlocked(String address) {
    return !em.createNativeQuery("select 1 from app.feedback_unwanted where address_hash = ?1")
        .setParameter(1, Keys.hashOfAddress(address))
        .getResultList()
        .isEmpty();
  }
}
