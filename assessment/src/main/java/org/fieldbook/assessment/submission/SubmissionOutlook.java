package org.fieldbook.assessment.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.strategy.Lateness;

/**
 * What would follow from submitting: said before the student decides.
 *
 * @param arrived the instant it is reckoned for: when the waiting file arrived, or else now
 * @param lateness how that stands to the due date; of a correction how the first work stands
 * @param cost what it costs, as a sentence
 * @param refusals why it would be refused; empty when it would not
 * @param replacesNumber number of the submission that would be replaced; 0 when there is none
 */
public record SubmissionOutlook(
    DueDate due,
    Instant arrived,
    Lateness lateness,
    String cost,
    List<String> refusals,
    int replacesNumber) {

  public SubmissionOutlook {
    refusals = List.copyOf(refusals);
  }

  /** Reckons it. */
  public static SubmissionOutlook of(DueDate due, Optional<Submission> counting, Instant arrived) {
    Instant counted = SubmissionPolicy.counted(counting, arrived);
    Lateness lateness = due.lateness(counted);
    return new SubmissionOutlook(
        due,
        arrived,
        lateness,
        due.set().lateAt(counted).cost(lateness),
        SubmissionPolicy.refusals(due, counting, arrived),
        counting.map(Submission::number).orElse(0));
  }

  public boolean maySubmit() {
    return refusals.isEmpty();
  }
}
