package org.fieldbook.assessment.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** Results and their history. */
@ApplicationScoped
public class Results {

  private static final String OF_PRESENTATION =
      "select r from Result r where r.presentation = :presentation";
  private static final String OF_ONE = OF_PRESENTATION + " and r.student = :student";

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  /** Keeps new results and gives them their ids. */
  void addAll(List<Result> made) {
    made.forEach(em::persist);
    em.flush();
  }

  void add(ResultChange change) {
    em.persist(change);
  }

  /** All of a presentation. One SQL statement. */
  List<Result> of(PresentationCode presentation) {
    return em.createQuery(OF_PRESENTATION, Result.class)
        .setParameter("presentation", presentation.value())
        .getResultList();
  }

  /** All of a presentation, held until the transaction ends. */
  List<Result> hold(PresentationCode presentation) {
    return em.createQuery(OF_PRESENTATION + " order by r.id", Result.class)
        .setParameter("presentation", presentation.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  Optional<Result> of(PersonId student, PresentationCode presentation) {
    return em.createQuery(OF_ONE, Result.class)
        .setParameter("presentation", presentation.value())
        .setParameter("student", student.value())
        .getResultStream()
        .findFirst();
  }

  /** The student's result, held until the transaction ends. */
  Optional<Result> hold(PersonId student, PresentationCode presentation) {
    return em.createQuery(OF_ONE, Result.class)
        .setParameter("presentation", presentation.value())
        .setParameter("student", student.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Keeps results of a presentation from being made twice, until this transaction ends. */
  void holdFor(PresentationCode presentation) {
    // Written as an update, so that it runs on the connection of the transaction in every setting.
    em.createNativeQuery(
            "do $$ begin perform pg_advisory_xact_lock(73105, hashtext('"
                + presentation.value()
                + "')); end $$")
        .executeUpdate();
  }

  /** Every change of a result, the oldest first. */
  List<ResultChange> changes(long result) {
    return em.createQuery(
            "select c from ResultChange c where c.result = :result order by c.id",
            ResultChange.class)
        .setParameter("result", result)
        .getResultList();
  }
}
