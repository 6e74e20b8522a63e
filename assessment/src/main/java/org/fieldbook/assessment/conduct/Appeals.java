package org.fieldbook.assessment.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** The appeals of students. */
@ApplicationScoped
public class Appeals {

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  void add(Appeal appeal) {
    em.persist(appeal);
    em.flush();
  }

  /** Keeps a student from beginning the same appeal twice at once. */
  void holdFor(PersonId student) {
    // Written as an update, so that it runs on the connection of the transaction in every setting.
    em.createNativeQuery(
            "do $$ begin perform pg_advisory_xact_lock(73141, hashint8("
                + student.value()
                + ")); end $$")
        .executeUpdate();
  }

  Optional<Appeal> find(long id) {
    return Optional.ofNullable(em.find(Appeal.class, id));
  }

  Optional<Appeal> hold(long id) {
    return Optional.ofNullable(em.find(Appeal.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<Appeal> ofCase(long conductCase) {
    return em.createQuery("select a from Appeal a where a.conductCase = :case", Appeal.class)
        .setParameter("case", conductCase)
        .getResultStream()
        .findFirst();
  }

  /** The appeal against a result as it was released at that instant. */
  Optional<Appeal> ofResult(PersonId student, PresentationCode presentation, Instant released) {
    return em.createQuery(
            "select a from Appeal a where a.conductCase is null and a.student = :student"
                + " and a.presentation = :presentation and a.against = :against",
            Appeal.class)
        .setParameter("student", student.value())
        .setParameter("presentation", presentation.value())
        .setParameter("against", released)
        .getResultStream()
        .findFirst();
  }

  /** The appeals of a presentation that were sent, those that wait first. */
  List<Appeal> sent(PresentationCode presentation) {
    return em.createQuery(
            "select a from Appeal a where a.presentation = :presentation"
                + " and a.sentAt is not null order by case when a.state = :sent then 0 else 1 end,"
                + " a.id desc",
            Appeal.class)
        .setParameter("presentation", presentation.value())
        .setParameter("sent", Appeal.State.SENT)
        .getResultList();
  }
}
