package org.fieldbook.assessment.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/**
 * Registers work that came on paper: with the same receipt and in the same ledger as work that is
 * uploaded. Whether paper was agreed, and who may record it, is settled before.
 */
@ApplicationScoped
public class RegisterPaper {

  @Inject Cohort cohort;
  @Inject DueDates dueDates;
  @Inject Submissions submissions;
  @Inject ReceiptOffice office;
  @Inject Event<TmaSubmitted> submitted;

  /**
   * Registers it. The day of posting counts as the day of arrival, from its beginning: a proof of
   * posting has no hour.
   *
   * @throws Refused when the day is not past, it was not declared own work, or newer work counts
   */
  public Submission register(Paper paper) {
    Instant now = office.open(paper.student());
    DueDate due = dueDates.of(paper.student(), paper.presentation(), paper.assignment());
    Instant arrived = paper.posted().on().atStartOfDay(due.set().zone()).toInstant();
    Optional<Submission> counting =
        submissions.holdCounting(paper.student(), paper.presentation(), paper.assignment());
    List<String> refusals = new ArrayList<>(paper.declaration().missing());
    if (arrived.isAfter(now)) {
      refusals.add("The day of posting has not come yet: " + paper.posted().on() + ".");
    }
    if (paper.posted().proof().isBlank()) {
      refusals.add("Say what proves the day of posting, such as the number of a certificate.");
    }
    counting
        .filter(s -> s.isReturned() || arrived.isBefore(s.arrivedAt()))
        .ifPresent(
            s ->
                refusals.add(
                    s.isReturned()
                        ? "This assignment has been marked and returned, so nothing replaces it."
                        : "The student has submitted again since that day, so this does not"
                            + " replace it."));
    if (!refusals.isEmpty()) {
      throw new Refused(refusals);
    }
    ReceiptOffice.Confirmed work =
        new ReceiptOffice.Confirmed(
            paper.student(),
            List.of(),
            paper.posted(),
            arrived,
            paper.declaration(),
            due,
            counting.map(Submission::number).orElse(0) + 1,
            now,
            SubmissionPolicy.corrects(counting, arrived));
    counting.ifPresent(s -> s.replace(now));
    Submission submission = office.register(work);
    submitted.fire(
        new TmaSubmitted(
            submission.id(),
            submission.receipt(),
            cohort.tutorOf(paper.student(), paper.presentation())));
    office.enter(submission);
    return submission;
  }

  /** What the post brought. */
  public record Paper(
      PersonId student,
      PresentationCode presentation,
      String assignment,
      Posted posted,
      Declaration declaration) {}
}
