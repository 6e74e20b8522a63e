package org.fieldbook.assessment.retry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** The second tries, and what became of them. */
@ApplicationScoped
public class SecondTries {

  private static final String STANDING =
      "select t from SecondTry t where t.presentation = :presentation and t.withdrawnAt is null";

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  /** Keeps a new one and gives it its id. */
  void add(SecondTry opened) {
    em.persist(opened);
    em.flush();
  }

  void add(SecondTryStep step) {
    em.persist(step);
  }

  /** A student's, also one that was taken back. */
  public Optional<SecondTry> of(
      PersonId student, PresentationCode presentation, String assignment) {
    return em.createQuery(
            "select t from SecondTry t where t.student = :student"
                + " and t.presentation = :presentation and t.assignment = :assignment",
            SecondTry.class)
        .setParameter("student", student.value())
        .setParameter("presentation", presentation.value())
        .setParameter("assignment", assignment)
        .getResultStream()
        .findFirst();
  }

  /** One of a presentation, held until the transaction ends. */
  public Optional<SecondTry> hold(long id, PresentationCode presentation) {
    return Optional.ofNullable(em.find(SecondTry.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(t -> t.presentation().equals(presentation));
  }

  /** What stands of those students' in a presentation. One SQL statement, none for nobody. */
  public List<SecondTry> standing(Collection<PersonId> students, PresentationCode presentation) {
    if (students.isEmpty()) {
      return List.of();
    }
    if (students.size() == 1) {
      return em.createQuery(STANDING + " and t.student = :student", SecondTry.class)
          .setParameter("presentation", presentation.value())
          .setParameter("student", students.iterator().next().value())
          .getResultList();
    }
    // Few have one, however many there are.
    Set<PersonId> wanted = new HashSet<>(students);
    return standing(presentation).stream().filter(t -> wanted.contains(t.student())).toList();
  }

  /** What stands in a presentation. */
  public List<SecondTry> standing(PresentationCode presentation) {
    return em.createQuery(STANDING, SecondTry.class)
        .setParameter("presentation", presentation.value())
        .getResultList();
  }

  /** All of a presentation, also what was taken back, the newest first. */
  public List<SecondTry> of(PresentationCode presentation) {
    return em.createQuery(
            "select t from SecondTry t where t.presentation = :presentation"
                + " order by t.openedAt desc, t.id desc",
            SecondTry.class)
        .setParameter("presentation", presentation.value())
        .getResultList();
  }

  /** What stands in any presentation. */
  List<SecondTry> standing() {
    return em.createQuery("select t from SecondTry t where t.withdrawnAt is null", SecondTry.class)
        .getResultList();
  }

  /**
   * What stands, in any presentation, with its last moment after the one instant and by the other.
   */
  List<SecondTry> dueBetween(Instant after, Instant until) {
    return em.createQuery(
            "select t from SecondTry t where t.withdrawnAt is null and t.dueAt > :after"
                + " and t.dueAt <= :until order by t.dueAt",
            SecondTry.class)
        .setParameter("after", after)
        .setParameter("until", until)
        .getResultList();
  }

  /** What became of all of a presentation, the oldest first. */
  public List<SecondTryStep> steps(PresentationCode presentation) {
    return em.createQuery(
            "select s from SecondTryStep s, SecondTry t where s.secondTry = t.id"
                + " and t.presentation = :presentation order by s.id",
            SecondTryStep.class)
        .setParameter("presentation", presentation.value())
        .getResultList();
  }
}
