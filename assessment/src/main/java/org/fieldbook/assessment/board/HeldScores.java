package org.fieldbook.assessment.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** Scores on which somebody has still to decide, though their students may have them. */
@ApplicationScoped
public class HeldScores {

  /** A returned mark may still change by any of these. */
  private static final Set<Hold.Kind> OPEN_QUESTIONS =
      Set.of(Hold.Kind.SIMILARITY, Hold.Kind.CONDUCT, Hold.Kind.SECOND_MARKING);

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  /** What holds a student's result, in words, by student. One SQL statement. */
  Map<PersonId, List<String>> of(PresentationCode presentation) {
    return em.createQuery(
            "select s.student, s.assignment, h from Script s, Hold h where h.script = s.id"
                + " and h.liftedAt is null and h.kind in :kinds and s.presentation = :presentation"
                + " order by s.assignment, h.id",
            Object[].class)
        .setParameter("kinds", OPEN_QUESTIONS)
        .setParameter("presentation", presentation.value())
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> new PersonId((Long) row[0]),
                Collectors.mapping(
                    row -> row[1] + " is held " + ((Hold) row[2]).kind().inWords(),
                    Collectors.toList())));
  }
}
