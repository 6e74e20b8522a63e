package org.fieldbook.app.web.tma;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.strategy.LatePolicy;
import org.fieldbook.assessment.strategy.SetAssignment;

/** The rules that hold for an assignment, as sentences for the student. */
final class RulesInWords {

  private RulesInWords() {}

  static List<String> of(SetAssignment set) {
    List<String> rules = new ArrayList<>();
    rules.add("You may submit as often as you like until it is due. The last one counts.");
    rules.add(late(set.late()));
    int days = set.extensions().maxDaysByTutor();
    rules.add(
        days == 0
            ? "A tutor cannot agree an extension for this assignment."
            : "Your tutor may agree up to "
                + Wording.count(days, "more day", "more days")
                + ", if you ask before the cut-off."
                + (set.extensions().exceptional() ? " For this one that is an exception." : ""));
    LocalDate latest = set.latestAgreed();
    if (latest != null) {
      rules.add("No date after " + Wording.dayAndYear(latest) + " can be agreed.");
    }
    if (set.extensions().maxDaysByOffice() > 0) {
      rules.add(
          "In special circumstances the assessment office may agree up to "
              + Wording.count(set.extensions().maxDaysByOffice(), "day", "days")
              + ".");
    }
    rules.add(
        "Your tutor returns it within "
            + Wording.count(set.turnaroundWorkingDays(), "working day", "working days")
            + " of the due date.");
    return rules;
  }

  static String late(LatePolicy late) {
    LocalTime grace = late.graceUntil();
    return grace == null
        ? afterGrace(late)
        : "Nothing is taken off until "
            + Wording.time(grace)
            + " of the day on which it is due. "
            + afterGrace(late);
  }

  private static String afterGrace(LatePolicy late) {
    if (late.acceptDays() == 0) {
      return switch (late.afterAcceptance()) {
        case SCORE_ZERO -> "Late work is kept and can be commented on, but its score is 0.";
        case NOT_SUBMITTED -> "Late work is kept, but counts as not submitted.";
        case FIRST_STANDS -> "Late work is kept, but does not count: what you had stands.";
      };
    }
    String floor =
        late.floor() == null
            ? ""
            : " A score of "
                + late.floor()
                + " or more is never taken below "
                + late.floor()
                + ", and a score below "
                + late.floor()
                + " is not reduced.";
    return "Late work is taken for "
        + Wording.count(late.acceptDays(), "day", "days")
        + (late.counting() == LatePolicy.Counting.ELAPSED_HOURS
            ? " of " + late.startedDay().toHours() + " hours"
            : " of the calendar, the rest of the due day counted with the first")
        + ". Each started day takes "
        + Wording.count(late.penaltyPerStartedDay(), "mark", "marks")
        + " off."
        + floor
        + (late.afterAcceptance() == LatePolicy.AfterAcceptance.SCORE_ZERO
            ? " After that the score is 0."
            : " After that it counts as not submitted.");
  }
}
