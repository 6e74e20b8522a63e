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
import java.util.stream.Collectors;
import org.fieldbook.assessment.marking.RegradeAccess;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/**
 * Read model: what the tutor of some students has in hand for them, which goes with them to another
 * tutor. Two SQL statements, however many students.
 */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class WorkInHand {

  private static final String OF_THEM =
      " x.student = any (cast(string_to_array(?1, ',') as bigint[])) and x.presentation = ?2)";

  private static final String WAITING =
      "select (select count(*) from assessment.extension_request x where x.state = 'WAITING'"
          + " and not x.to_office and"
          + OF_THEM
          + ", (select count(*) from assessment.paper_request x where x.state = 'WAITING' and"
          + OF_THEM
          + ", (select count(*) from assessment.mark_question q join assessment.script x"
          + " on x.id = q.script where q.outcome = 'WAITING' and"
          + OF_THEM;

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  @Inject Assignments assignments;
  @Inject RegradeAccess regradeAccess;

  /** What waits for the tutor of those students; nothing for nobody. */
  public Work of(Collection<PersonId> students, PresentationCode presentation) {
    if (students.isEmpty()) {
      return new Work(List.of(), 0, 0, 0);
    }
    Object[] waiting =
        (Object[])
            em.createNativeQuery(WAITING)
                .setParameter(
                    1, students.stream().map(PersonId::toString).collect(Collectors.joining(",")))
                .setParameter(2, presentation.value())
                .getSingleResult();
    return new Work(
        scripts(students, presentation),
        ((Number) waiting[0]).intValue(),
        ((Number) waiting[1]).intValue(),
        ((Number) waiting[2]).intValue());
  }

  /** The last day on which a tutor who hands over at a moment may mark returned scripts again. */
  public Optional<LocalDate> regradesUntil(PresentationCode presentation, Instant handedOver) {
    return regradeAccess.lastDay(presentation, handedOver);
  }

  private List<Scripts> scripts(Collection<PersonId> students, PresentationCode presentation) {
    Map<String, Scripts> found = new TreeMap<>();
    em.createQuery(
            "select x.assignment, x.state, count(x) from Script x where x.state <> :returned"
                + " and x.presentation = :presentation and x.student in :students"
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
