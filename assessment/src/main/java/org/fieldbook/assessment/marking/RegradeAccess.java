package org.fieldbook.assessment.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.strategy.AssessmentRules;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * How long a tutor who handed students over may mark again what they returned to them. Counted in
 * days of the calendar: it is a right whose end can be told from the date, nobody's duty to work.
 */
@ApplicationScoped
public class RegradeAccess {

  @Inject Cohort cohort;
  @Inject Assignments assignments;
  @Inject Clock clock;

  /** Whether the person returned the script, tutored its student, and may still mark it again. */
  boolean holds(Script script, PersonId person) {
    return script.returned().filter(r -> r.by().equals(person)).isPresent()
        && cohort
            .tutoredUntil(person, script.student(), script.presentation())
            .flatMap(until -> lastDay(script.presentation(), until))
            .filter(last -> !today(script.presentation()).isAfter(last))
            .isPresent();
  }

  /** The last day of it, for what was handed over at a moment; empty when there is none. */
  public Optional<LocalDate> lastDay(PresentationCode presentation, Instant handedOver) {
    int days = assignments.strategy(presentation).rules().regradeAccessDays();
    return days == 0
        ? Optional.empty()
        : Optional.of(
            handedOver.atZone(assignments.zone(presentation)).toLocalDate().plusDays(days - 1L));
  }

  LocalDate today(PresentationCode presentation) {
    return clock.instant().atZone(assignments.zone(presentation)).toLocalDate();
  }

  /** Before this no handover matters any more, whatever the rules. */
  Instant earliest() {
    return clock.instant().minus(Duration.ofDays(AssessmentRules.MOST_ACCESS_DAYS + 1L));
  }
}
