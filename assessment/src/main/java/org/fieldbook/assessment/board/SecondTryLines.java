package org.fieldbook.assessment.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.assessment.extension.ExtensionRequest;
import org.fieldbook.assessment.extension.ExtensionRequests;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.retry.SecondTry;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** Second tries with what came in for them. */
@ApplicationScoped
class SecondTryLines {

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  @Inject Assignments assignments;
  @Inject DueDates dueDates;
  @Inject ExtensionRequests requests;
  @Inject Clock clock;

  /** All of a presentation, the newest first. Two SQL statements, one when there is none. */
  List<SecondTryLine> of(PresentationCode presentation) {
    List<Object[]> rows =
        em.createQuery(
                "select t, s from SecondTry t left join Script s on s.student = t.student"
                    + " and s.presentation = t.presentation and s.assignment = t.assignment"
                    + " where t.presentation = :presentation order by t.openedAt desc, t.id desc",
                Object[].class)
            .setParameter("presentation", presentation.value())
            .getResultList();
    List<ExtensionRequest> asked =
        requests.of(
            rows.stream().map(r -> ((SecondTry) r[0]).student()).distinct().toList(), presentation);
    Instant now = clock.instant();
    return rows.stream()
        .map(
            row -> {
              SecondTry tried = (SecondTry) row[0];
              SetAssignment set =
                  assignments.get(presentation, tried.assignment()).of(tried.terms());
              return SecondTryLine.of(
                  tried, dueDates.of(set, tried.student(), asked), (Script) row[1], now);
            })
        .toList();
  }

  /** Those by student. */
  Map<PersonId, List<SecondTryLine>> byStudent(PresentationCode presentation) {
    return of(presentation).stream().collect(Collectors.groupingBy(l -> l.tried().student()));
  }
}
