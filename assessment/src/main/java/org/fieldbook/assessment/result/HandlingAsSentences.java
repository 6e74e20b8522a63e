package org.fieldbook.assessment.result;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fieldbook.assessment.strategy.AssessmentRules;
import org.fieldbook.assessment.strategy.ConductRule;
import org.fieldbook.assessment.strategy.CorrectionRule;
import org.fieldbook.assessment.strategy.SimilarityRule;

/** In words, how work is handled: what does not change a result by itself. */
final class HandlingAsSentences {

  /** About when scripts are compared: not for those who write them. */
  static final String ALIKE = "Scripts that are alike";

  /** About tutors: no matter of students. */
  static final String HANDOVER = "After a tutor group is handed over";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private HandlingAsSentences() {}

  static List<Sentence> of(AssessmentRules rules) {
    List<Sentence> said = new ArrayList<>();
    said.add(
        new Sentence(
            "Marking",
            "Returned within "
                + rules.turnaroundWorkingDays()
                + " working days; read up to "
                + rules.readBeyondLimitPercent()
                + "% beyond the word limit."));
    CorrectionRule correction = rules.correction();
    if (correction != null) {
      said.add(
          new Sentence(
              "Work in which a real person can be recognised",
              "Returned unmarked "
                  + correction.timesInWords()
                  + ", to be corrected within "
                  + workingDays(correction.withinWorkingDays())
                  + ", then marked. What is not corrected by then is marked as it was sent."));
    }
    // They are the same for all assignments.
    rules.extensions().values().stream()
        .findFirst()
        .ifPresent(
            e ->
                said.add(
                    new Sentence(
                        "Asking for more time",
                        (e.reasons().isEmpty()
                                ? "There is no reason that can be given."
                                : "Reasons that can be given: "
                                    + String.join(", ", e.reasons())
                                    + ".")
                            + " The answer is due within "
                            + workingDays(e.answerWithinWorkingDays())
                            + ".")));
    Integer ask = rules.regradeWithinDays();
    said.add(
        new Sentence(
            "Asking about a mark",
            ask == null
                ? "No last day is set."
                : "A student may ask within " + workingDays(ask) + " of the return."));
    said.add(new Sentence(HANDOVER, handover(rules.regradeAccessDays())));
    said.add(new Sentence("Reminders", reminders(rules.remindDays())));
    said.add(new Sentence(ALIKE, alike(rules.similarity())));
    said.add(new Sentence("Academic conduct and appeals", conduct(rules.conduct())));
    said.add(
        new Sentence(
            "Days on which the institution is closed",
            rules.workingDays().closed().isEmpty()
                ? "None but Saturdays and Sundays."
                : rules.workingDays().closed().stream()
                        .sorted()
                        .map(HandlingAsSentences::day)
                        .collect(Collectors.joining(", "))
                    + "."));
    return said;
  }

  private static String handover(int days) {
    return days == 0
        ? "Its former tutor marks nothing again."
        : "Its former tutor may mark again what they returned, for "
            + days
            + (days == 1
                ? " day, that of the handover."
                : " days, that of the handover being the first.");
  }

  private static String reminders(List<Integer> days) {
    return days.isEmpty()
        ? "None."
        : "Whoever has sent nothing is reminded so many days before their due date: "
            + days.stream().map(Object::toString).collect(Collectors.joining(", "))
            + ".";
  }

  private static String alike(SimilarityRule rule) {
    return "Looked at when at least "
        + rule.share()
        + "% of a script’s own words stand in another as well, in passages of "
        + rule.run()
        + " words or more. When students use again what they wrote before, "
        + (rule.ownWork() ? "that is said too." : "nothing is said.");
  }

  private static String conduct(ConductRule conduct) {
    return "A student has "
        + workingDays(conduct.answerWithinDays())
        + " to answer a case, and "
        + conduct.appealWithinDays()
        + " to appeal against a decision or a result. What can be decided: "
        + conduct.outcomes().stream()
            .map(o -> o.title() + " (" + effect(o) + ")")
            .collect(Collectors.joining("; "))
        + ".";
  }

  private static String effect(ConductRule.Outcome outcome) {
    return switch (outcome.effect()) {
      case NONE -> "the mark stays as it is";
      case REDUCE -> "the mark counts for no more than what is decided";
      case ZERO -> "the mark counts for 0";
      case RESUBMIT ->
          "the mark counts for 0 until the work is sent again, once, usually within "
              + outcome.withinDays()
              + (outcome.withinDays() == 1 ? " day; " : " days; ")
              + (outcome.cap() == null
                  ? "nothing is taken off then"
                  : "it counts for " + outcome.cap() + " at most then");
    };
  }

  private static String workingDays(int n) {
    return n + (n == 1 ? " working day" : " working days");
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
