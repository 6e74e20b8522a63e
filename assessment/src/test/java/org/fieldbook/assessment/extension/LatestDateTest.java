package org.fieldbook.assessment.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.ExtensionRule;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.junit.jupiter.api.Test;

/** A last day beyond which nobody is given more time, however many days a tutor may agree. */
class LatestDateTest {

  private final SetAssignment set = until(LocalDate.of(2027, 6, 1));
  private final DueDate due = DueDate.of(set, List.of());

  @Test
  void theLastDayItselfCanBeAskedForAndAgreed() {
    // The cut-off is on 6 May at noon; 26 days later is 1 June.
    assertThat(asking(26)).isEmpty();
    assertThat(ExtensionPolicy.grantingRefusals(due, LocalDate.of(2027, 6, 1), false)).isEmpty();
  }

  @Test
  void aDayMoreCannot() {
    assertThat(asking(27)).containsExactly("No date after 2027-06-01 can be agreed for TMA05.");
    assertThat(ExtensionPolicy.grantingRefusals(due, LocalDate.of(2027, 6, 2), false))
        .containsExactly("No date after 2027-06-01 can be agreed for TMA05.");
  }

  private List<String> asking(int days) {
    return ExtensionPolicy.askingRefusals(
        due, days, "work", "", Instant.parse("2027-05-01T09:00:00Z"));
  }

  private static SetAssignment until(LocalDate latest) {
    SetAssignment own = new TestBench().bean(Assignments.class).get(TestCohort.LMC310, "TMA05");
    return new SetAssignment(
        own.presentation(),
        own.assignment(),
        own.cutOff(),
        own.zone(),
        own.late(),
        new ExtensionRule(30, 0, false, true, List.of("work"), 2),
        own.turnaroundWorkingDays(),
        own.workingDays(),
        own.weight(),
        latest,
        own.heldBack(),
        own.coordinated(),
        own.rulesEdition(),
        List.of(),
        null);
  }
}
