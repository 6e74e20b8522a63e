package org.fieldbook.assessment.extension;

import java.time.Instant;
import java.util.List;

/**
 * Whether a student can ask for an extension, said before asking.
 *
 * @param refusals why not; empty when the student can
 * @param mostDays most days, counted from the cut-off, that can be agreed
 * @param tutorDays most of them that a tutor may agree; more is for the assessment office
 * @param reasons keys of the reasons to choose from
 * @param answerWithinWorkingDays working days in which the tutor answers
 */
public record ExtensionOutlook(
    List<String> refusals,
    int mostDays,
    int tutorDays,
    List<String> reasons,
    int answerWithinWorkingDays) {

  public ExtensionOutlook {
    refusals = List.copyOf(refusals);
    reasons = List.copyOf(reasons);
  }

  /** Reckons it for now. */
  public static ExtensionOutlook of(DueDate due, Instant now) {
    return new ExtensionOutlook(
        ExtensionPolicy.openness(due, now),
        due.set().extensions().mostDays(),
        due.set().extensions().maxDaysByTutor(),
        due.set().extensions().reasons(),
        due.set().extensions().answerWithinWorkingDays());
  }

  public boolean mayAsk() {
    return refusals.isEmpty();
  }
}
