package org.fieldbook.assessment.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.extension.DueDate;
import org.jspecify.annotations.Nullable;

/** Whether work that arrived may become the submission. A list of rules, each with its reason. */
final class SubmissionPolicy {

  private SubmissionPolicy() {}

  /**
   * What work that arrives then corrects: lateness is that of the work that the student was asked
   * to correct. Null as a rule.
   */
  static @Nullable Corrected corrects(Optional<Submission> counting, Instant arrived) {
    return counting
        .filter(s -> s.isCorrectedBy(arrived))
        .map(
            s ->
                new Corrected(
                    s.receiptCode(), s.arrivedAt().isBefore(arrived) ? s.arrivedAt() : arrived))
        .orElse(null);
  }

  /** The instant from which lateness is counted for work that arrives then. */
  static Instant counted(Optional<Submission> counting, Instant arrived) {
    Corrected corrected = corrects(counting, arrived);
    return corrected == null ? arrived : corrected.arrived();
  }

  /** The reasons against; empty when it may. Lateness is no reason against: it has its price. */
  static List<String> refusals(DueDate due, Optional<Submission> counting, Instant arrived) {
    List<String> reasons = new ArrayList<>();
    if (due.set().isTakenBack()) {
      reasons.add(
          "The course office has taken back that this may be sent again, so nothing is taken any"
              + " more. What you had stands.");
      return reasons;
    }
    if (counting.isEmpty()) {
      return reasons;
    }
    if (counting.get().isReturned()) {
      reasons.add(
          "Your tutor has marked and returned this assignment, so it can no longer be replaced.");
    } else if (!due.allowsReplacing(arrived) && !counting.get().isCorrectedBy(arrived)) {
      reasons.add(
          counting.get().correction().isPresent()
              ? "The time to send the corrected file is over, so nothing is taken any more. Your"
                  + " tutor marks what you sent first."
              : "You have submitted this assignment and its due date has passed, so it can no"
                  + " longer be replaced. What you submitted counts.");
    }
    return reasons;
  }
}
