package org.fieldbook.assessment.strategy;

import java.util.List;

/**
 * How far a due date may be moved for one assignment.
 *
 * @param maxDaysByTutor most days in all that a tutor may agree; 0 when none
 * @param maxDaysByOffice most days in all that the assessment office may agree, for accepted
 *     special circumstances
 * @param exceptional whether an extension is an exception, for which the tutor writes why
 * @param notIntoFinalMonth whether no date is agreed after the first day of the month in which the
 *     presentation ends
 * @param reasons keys of the reasons that may be given
 * @param answerWithinWorkingDays working days in which the tutor answers
 */
public record ExtensionRule(
    int maxDaysByTutor,
    int maxDaysByOffice,
    boolean exceptional,
    boolean notIntoFinalMonth,
    List<String> reasons,
    int answerWithinWorkingDays) {

  public ExtensionRule {
    reasons = List.copyOf(reasons);
  }

  /** The same for a second try: the assessment office agrees it, and a presentation may be over. */
  ExtensionRule again() {
    return new ExtensionRule(0, mostDays(), exceptional, false, reasons, answerWithinWorkingDays);
  }

  /** Most days in all, whoever agrees them. */
  public int mostDays() {
    return Math.max(maxDaysByTutor, maxDaysByOffice);
  }

  /** Whether so many days are for the assessment office to agree. */
  public boolean isForOffice(int days) {
    return days > maxDaysByTutor && maxDaysByOffice > 0;
  }
}
