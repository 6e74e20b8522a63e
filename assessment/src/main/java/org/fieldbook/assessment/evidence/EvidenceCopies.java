package org.fieldbook.assessment.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** All copies, those that wait and those that were handed in. */
@ApplicationScoped
class EvidenceCopies {

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  /** Waits until no other transaction changes what goes with this work. */
  void hold(PersonId student, PresentationCode presentation, String assignment) {
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
        .setParameter(1, "evidence " + student + " " + presentation + " " + assignment)
        .getSingleResult();
  }

  void add(Evidence evidence) {
    em.persist(evidence);
    em.flush();
  }

  void remove(Evidence evidence) {
    em.remove(evidence);
  }

  Optional<Evidence> find(long id) {
    return Optional.ofNullable(em.find(Evidence.class, id));
  }

  /** All copies for one piece of work, in the order in which they were taken. */
  List<Evidence> of(PersonId student, PresentationCode presentation, String assignment) {
    return em.createQuery(
            "select e from Evidence e where e.student = :student and e.presentation = :presentation"
                + " and e.assignment = :assignment order by e.id",
            Evidence.class)
        .setParameter("student", student.value())
        .setParameter("presentation", presentation.value())
        .setParameter("assignment", assignment)
        .getResultList();
  }

  /** What was handed in with a submission. */
  List<Evidence> ofSubmission(long submission) {
    return em.createQuery(
            "select e from Evidence e where e.submission = :submission order by e.id",
            Evidence.class)
        .setParameter("submission", submission)
        .getResultList();
  }
}
