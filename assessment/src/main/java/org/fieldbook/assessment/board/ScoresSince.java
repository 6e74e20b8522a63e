package org.fieldbook.assessment.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.AnotherTry;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** Scores that came after results were worked out: a board does not decide on what is outdated. */
@ApplicationScoped
public class ScoresSince {

  /** A first try in whose place a second one counts by a decision matters no more. */
  private static final String IN_PLACE =
      " and not exists (select t from SecondTry t, Script again where t.student = s.student"
          + " and t.presentation = s.presentation and t.assignment = concat(s.assignment, '-R')"
          + " and t.withdrawnAt is null and t.why = :conduct and again.student = t.student"
          + " and again.presentation = t.presentation and again.assignment = t.assignment"
          + " and again.scoreCounted is not null)";

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  /** By student; of results that are on the list or further. One SQL statement. */
  Map<PersonId, List<ScoreSince>> of(PresentationCode presentation) {
    return em.createQuery(
            "select new org.fieldbook.assessment.board.ScoreSince(s.student, s.assignment,"
                + " s.state, s.scoreCounted) from Script s, Result r"
                + " where r.presentation = :presentation and s.presentation = r.presentation"
                + " and s.student = r.student and r.state <> :first"
                + " and (s.returnedAt > r.workedOutAt or s.state = :open or (s.state = :returned"
                + " and exists (select c from MarkChange c where c.script = s.id"
                + " and c.changedAt > r.workedOutAt)))"
                + IN_PLACE
                + " order by s.assignment",
            ScoreSince.class)
        .setParameter("presentation", presentation.value())
        .setParameter("first", Result.State.WORKED_OUT)
        .setParameter("open", Script.State.REGRADING)
        .setParameter("returned", Script.State.RETURNED)
        .setParameter("conduct", AnotherTry.Why.CONDUCT)
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
