package org.fieldbook.assessment.regrade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** Scripts that were marked again, and what students ask about their marks. */
@ApplicationScoped
public class Regrades {

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  void add(Regrade regrade) {
    em.persist(regrade);
  }

  void add(Question question) {
    em.persist(question);
    em.flush();
  }

  /** Those of a script, the first first. */
  List<Regrade> of(long script) {
    return em.createQuery(
            "select r from Regrade r where r.script = :script order by r.number", Regrade.class)
        .setParameter("script", script)
        .getResultList();
  }

  /** The student's script with all that was asked about it and became of it. */
  Optional<After> after(PersonId student, PresentationCode presentation, String assignment) {
    Map<Long, Question> questions = new TreeMap<>();
    Map<Integer, Regrade> regrades = new TreeMap<>();
    List<Script> found = new ArrayList<>();
    em.createQuery(
            "select s, q, r from Script s left join Question q on q.script = s.id"
                + " left join Regrade r on r.script = s.id where s.student = :student"
                + " and s.presentation = :presentation and s.assignment = :assignment",
            Object[].class)
        .setParameter("student", student.value())
        .setParameter("presentation", presentation.value())
        .setParameter("assignment", assignment)
        .getResultStream()
        .forEach(
            row -> {
              found.add((Script) row[0]);
              if (row[1] instanceof Question question) {
                questions.put(question.id(), question);
              }
              if (row[2] instanceof Regrade regrade) {
                regrades.put(regrade.number(), regrade);
              }
            });
    return found.stream()
        .findFirst()
        .map(s -> new After(s, List.copyOf(questions.values()), List.copyOf(regrades.values())));
  }

  /** A script after its return. */
  record After(Script script, List<Question> questions, List<Regrade> regrades) {}

  /** The one that is open. */
  Optional<Regrade> open(long script) {
    return em.createQuery(
            "select r from Regrade r where r.script = :script and r.outcome = :open", Regrade.class)
        .setParameter("script", script)
        .setParameter("open", Regrade.Outcome.OPEN)
        .getResultStream()
        .findFirst();
  }

  /** What was asked about a script, the oldest first. */
  List<Question> questions(long script) {
    return em.createQuery(
            "select q from Question q where q.script = :script order by q.id", Question.class)
        .setParameter("script", script)
        .getResultList();
  }

  /** A question, held until the transaction ends. */
  Optional<Question> hold(long question) {
    return Optional.ofNullable(em.find(Question.class, question, LockModeType.PESSIMISTIC_WRITE));
  }

  /** What waits for an answer about scripts of those students, the oldest first. */
  List<Waiting> waiting(Collection<PersonId> students, PresentationCode presentation) {
    if (students.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select new org.fieldbook.assessment.regrade.Waiting(q.id, s.id, s.student,"
                + " s.assignment, q.kind, q.words, q.askedAt) from Question q, Script s"
                + " where q.script = s.id and q.outcome = :waiting"
                + " and s.presentation = :presentation and s.student in :students"
                + " order by q.askedAt, q.id",
            Waiting.class)
        .setParameter("waiting", Question.Outcome.WAITING)
        .setParameter("presentation", presentation.value())
        .setParameter("students", students.stream().map(PersonId::value).toList())
        .getResultList();
  }
}
