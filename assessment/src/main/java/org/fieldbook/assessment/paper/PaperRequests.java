package org.fieldbook.assessment.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** The requests to send work on paper. */
@ApplicationScoped
public class PaperRequests {

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  void add(PaperRequest request) {
    em.persist(request);
    em.flush();
  }

  /** A request, held until the transaction ends. */
  Optional<PaperRequest> hold(long id) {
    return Optional.ofNullable(em.find(PaperRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** What a student asked for an assignment, the oldest first. */
  List<PaperRequest> of(PersonId student, PresentationCode presentation, String assignment) {
    return em.createQuery(
            "select r from PaperRequest r where r.student = :student"
                + " and r.presentation = :presentation and r.assignment = :assignment"
                + " order by r.id",
            PaperRequest.class)
        .setParameter("student", student.value())
        .setParameter("presentation", presentation.value())
        .setParameter("assignment", assignment)
        .getResultList();
  }

  /** Those of students that wait for an answer, the oldest first; no statement for nobody. */
  List<PaperRequest> waiting(Collection<PersonId> students, PresentationCode presentation) {
    if (students.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select r from PaperRequest r where r.presentation = :presentation"
                + " and r.student in :students and r.state = :waiting order by r.id",
            PaperRequest.class)
        .setParameter("presentation", presentation.value())
        .setParameter("students", students.stream().map(PersonId::value).toList())
        .setParameter("waiting", PaperRequest.State.WAITING)
        .getResultList();
  }

  /** Those of a presentation that are agreed or have come, the newest first. */
  List<PaperRequest> agreed(PresentationCode presentation, int most) {
    return em.createQuery(
            "select r from PaperRequest r where r.presentation = :presentation"
                + " and r.state in :states order by r.id desc",
            PaperRequest.class)
        .setParameter("presentation", presentation.value())
        .setParameter("states", List.of(PaperRequest.State.AGREED, PaperRequest.State.RECEIVED))
        .setMaxResults(most)
        .getResultList();
  }
}
