package org.fieldbook.assessment.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** Scores that came after results were worked out: a board does not decide on what is outdated. */
@ApplicationScoped
public class ScoresSince {

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  /** By student; of results that are on the list or further. One SQL statement. */
  Map<PersonId, List<ScoreSince>> of(PresentationCode presentation) {
    return em.createQuery(
            "select new org.fieldbook.assessment.board.ScoreSince(s.student, s.assignment,"
                + " s.state, s.scoreCounted) from Script s, Result r"
                + " where r.presentation = :presentation and s.presentation = r.presentation"
                + " and s.student = r.student and r.state <> :first"
                + " and (s.returnedAt > r.workedOutAt or s.state = :open)"
                + " order by s.assignment",
            ScoreSince.class)
        .setParameter("presentation", presentation.value())
        .setParameter("first", Result.State.WORKED_OUT)
        .setParameter("open", Script.State.REGRADING)
        .getResultStream()
        .collect(Collectors.groupingBy(ScoreSince::studentId));
  }

  /** Whether a result was worked out from other scores than those that count by now. */
  static boolean isOutdated(Result result, Map<PersonId, List<ScoreSince>> since) {
    return since.getOrDefault(result.student(), List.of()).stream()
        .anyMatch(s -> !s.isOpen() && s.differs(result.worked()));
  }

  /** What a board is told of a student, as sentences. */
  static List<String> said(Result result, Map<PersonId, List<ScoreSince>> since) {
    return since.getOrDefault(result.student(), List.of()).stream()
        .map(s -> s.said(result.worked()))
        .filter(words -> !words.isEmpty())
        .toList();
  }
}
