package org.fieldbook.assessment.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** What counts of scripts. One SQL statement for each call. */
@ApplicationScoped
public class ScoreLines {

  private static final String LINES =
      "select new org.fieldbook.assessment.marking.ScoreLine(s.student, s.assignment,"
          + " s.scoreGiven, s.scoreCounted, s.scoreWhy) from Script s"
          + " where s.presentation = :presentation";

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  /** All of a presentation. */
  public List<ScoreLine> of(PresentationCode presentation) {
    return em.createQuery(LINES, ScoreLine.class)
        .setParameter("presentation", presentation.value())
        .getResultList();
  }

  /** Those of one student. */
  public List<ScoreLine> of(PersonId student, PresentationCode presentation) {
    return em.createQuery(LINES + " and s.student = :student", ScoreLine.class)
        .setParameter("presentation", presentation.value())
        .setParameter("student", student.value())
        .getResultList();
  }
}
