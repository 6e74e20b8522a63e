package org.fieldbook.assessment.regrade;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fieldbook.assessment.marking.Returned;
import org.fieldbook.assessment.strategy.AssessmentRules;

/** Whether a student may ask about a mark. A list of rules, each with its reason. */
final class QuestionPolicy {

  private static final int MOST = 20;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  private QuestionPolicy() {}

  /** The last day on which can be asked; empty when the rules set none. */
  static Optional<LocalDate> lastDay(Returned returned, AssessmentRules rules, ZoneId zone) {
    Integer days = rules.regradeWithinDays();
    return days == null
        ? Optional.empty()
        : Optional.of(rules.workingDays().after(returned.at().atZone(zone).toLocalDate(), days));
  }

  static List<String> refusals(
      Question.Kind kind, List<Question> asked, Optional<LocalDate> lastDay, LocalDate today) {
    List<String> reasons = new ArrayList<>();
    if (asked.stream().anyMatch(q -> q.isWaiting() && q.kind() == kind)) {
      reasons.add(
          kind == Question.Kind.REGRADE
              ? "You have asked for another look already. Your tutor has not answered yet."
              : "You have asked already, and your tutor has not answered yet.");
    }
    lastDay
        .filter(today::isAfter)
        .ifPresent(
            last ->
                reasons.add(
                    "Questions about this mark could be asked until the end of "
                        + DAY.format(last)
                        + ". You can still write to your tutor or to the course office."));
    if (asked.size() >= MOST) {
      reasons.add("You have asked " + MOST + " times about this mark. Write to your tutor.");
    }
    return reasons;
  }
}
