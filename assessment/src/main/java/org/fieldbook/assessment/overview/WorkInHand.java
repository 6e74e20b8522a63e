package org.fieldbook.assessment.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fieldbook.assessment.marking.RegradeAccess;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/**
 * Read model: what the tutor of some students has in hand for them, which goes with them to another
 * tutor. Four SQL statements, however many students.
 */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class WorkInHand {

  private static final String OF_THEM =
      " x.presentation = :presentation and x.student in :students";

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  @Inject Assignments assignments;
  @Inject RegradeAccess regradeAccess;

  /** What waits for the tutor of those students; nothing for nobody. */
  public Work of(Collection<PersonId> students, PresentationCode presentation) {
    if (students.isEmpty()) {
      return new Work(List.of(), 0, 0, 0);
    }
    return new Work(
        scripts(students, presentation),
        count(
            "select count(x) from ExtensionRequest x where x.state = "
                + "org.fieldbook.assessment.extension.ExtensionRequest.State.WAITING"
                + " and x.toOffice = false and"
                + OF_THEM,
            students,
            presentation),
        count(
            "select count(x) from PaperRequest x where x.state = "
                + "org.fieldbook.assessment.paper.PaperRequest.State.WAITING and"
                + OF_THEM,
            students,
            presentation),
        count(
            "select count(q) from Question q, Script x where q.script = x.id and q.outcome = "
                + "org.fieldbook.assessment.regrade.Question.Outcome.WAITING and"
                + OF_THEM,
            students,
            presentation));
  }

  /** The last day on which a tutor who hands over at a moment may mark returned scripts again. */
  public Optional<LocalDate> regradesUntil(PresentationCode presentation, Instant handedOver) {
    return regradeAccess.lastDay(presentation, handedOver);
  }

  private List<Scripts> scripts(Collection<PersonId> students, PresentationCode presentation) {
    Map<String, Scripts> found = new TreeMap<>();
    em.createQuery(
            "select x.assignment, x.state, count(x) from Script x where x.state <> :returned and"
                + OF_THEM
                + " group by x.assignment, x.state",
            Object[].class)
        .setParameter("returned", Script.State.RETURNED)
        .setParameter("presentation", presentation.value())
        .setParameter("students", students.stream().map(PersonId::value).toList())
        .getResultStream()
        .forEach(
            row ->
                found.merge(
                    (String) row[0],
                    Scripts.of(
                        (String) row[0], (Script.State) row[1], ((Number) row[2]).intValue()),
                    Scripts::plus));
    List<Scripts> ordered = new ArrayList<>();
    for (SetAssignment set : assignments.of(presentation)) {
      Scripts of = found.get(set.id());
      if (of != null) {
        ordered.add(of);
      }
    }
    return ordered;
  }

  private int count(String query, Collection<PersonId> students, PresentationCode presentation) {
    return em.createQuery(query, Long.class)
        .setParameter("presentation", presentation.value())
        .setParameter("students", students.stream().map(PersonId::value).toList())
        .getSingleResult()
        .intValue();
  }

  /**
   * What waits for a tutor.
   *
   * @param scripts not returned, by assignment in the order of their cut-offs
   * @param extensions requests for more time
   * @param paper requests to send work on paper
   * @param questions of students about marks
   */
  public record Work(List<Scripts> scripts, int extensions, int paper, int questions) {

    public Work {
      scripts = List.copyOf(scripts);
    }

    /** Whether nothing waits at all. */
    public boolean isNothing() {
      return scripts.isEmpty() && extensions == 0 && paper == 0 && questions == 0;
    }
  }

  /**
   * Scripts of an assignment that are not returned.
   *
   * @param begun whose sheet, words or annotations have been begun
   * @param again returned once, and being marked again
   * @param held finished, and held back from their students
   */
  public record Scripts(String assignment, int waiting, int begun, int again, int held) {

    static Scripts of(String assignment, Script.State state, int count) {
      return new Scripts(
          assignment,
          state == Script.State.WAITING ? count : 0,
          state == Script.State.MARKING ? count : 0,
          state == Script.State.REGRADING ? count : 0,
          state == Script.State.HELD ? count : 0);
    }

    private Scripts plus(Scripts other) {
      return new Scripts(
          assignment,
          waiting + other.waiting,
          begun + other.begun,
          again + other.again,
          held + other.held);
    }

    /** All of them. */
    public int all() {
      return waiting + begun + again + held;
    }
  }
}
