package org.fieldbook.assessment.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fieldbook.assessment.board.Engines;
import org.fieldbook.assessment.result.Resubmission;
import org.fieldbook.assessment.retry.KeepSecondTries;
import org.fieldbook.assessment.retry.Opening;
import org.fieldbook.assessment.retry.SecondTries;
import org.fieldbook.assessment.retry.SecondTry;
import org.fieldbook.assessment.strategy.AnotherTry;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What a decision says of submitting the work again: opens a second try, or takes it back. */
@ApplicationScoped
class SendAgain {

  @Inject Assignments assignments;
  @Inject Engines engines;
  @Inject SecondTries tries;
  @Inject KeepSecondTries keep;

  /**
   * The last moment that a decision gives; null when the work is not to be submitted again.
   *
   * @throws Refused when this work cannot be submitted a second time
   */
  @Nullable Instant until(ConductCase of, Decision decision) {
    LocalDate day = decision.again();
    if (day == null) {
      return null;
    }
    if (Assignment.isSecond(of.assignment())) {
      throw new Refused(
          "This is a second try already, and there is no third. Decide something else.");
    }
    SetAssignment set = assignments.get(of.presentation(), of.assignment());
    Resubmission rule = engines.of(of.presentation()).engine().rules().resubmission();
    if (rule != null && rule.item().equals(of.assignment())) {
      throw new Refused(
          "By the rules on results "
              + of.assignment()
              + " may be sent again after a fail. That one other try is not given here. Decide"
              + " something else.");
    }
    return set.lastMomentOn(day);
  }

  /** What the decision of a case opened; also when it was taken back. */
  Optional<SecondTry> of(ConductCase decided) {
    return decided.decidedAt().isPresent()
        ? tries
            .of(
                decided.student(),
                decided.presentation(),
                Assignment.secondOf(decided.assignment()))
            .filter(t -> t.conductCase().filter(c -> c == decided.id()).isPresent())
        : Optional.empty();
  }

  private static String reach(@Nullable Integer cap) {
    return "Its mark takes the place of the first one, which counts as 0 until then"
        + (cap == null ? "." : "; it counts for " + cap + " at most.");
  }

  /** Opens what was decided, or takes back what an earlier decision opened. */
  void settle(ConductCase of, Decision decision, @Nullable Instant until) {
    if (until != null) {
      keep.open(
          new Opening(
              of.student(),
              of.presentation(),
              of.assignment(),
              AnotherTry.Why.CONDUCT,
              until,
              decision.outcome().cap(),
              reach(decision.outcome().cap()),
              of.id()),
          "Opened by a decision of the course office.");
      return;
    }
    of(of).ifPresent(t -> keep.end(t, "The decision that asked for it was changed by an appeal."));
  }
}
