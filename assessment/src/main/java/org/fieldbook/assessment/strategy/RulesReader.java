package org.fieldbook.assessment.strategy;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code assessment/rules.yaml}: rules on weights, lateness, extensions and marking. The
 * file's own head says what each entry means.
 */
final class RulesReader {

  private static final int MOST_HOURS = 168;
  private static final int MOST_DAYS = 366;
  private static final int WHOLE = 100;
  private static final int MOST_REMINDERS = 5;
  private static final int EARLIEST_REMINDER = 60;

  /** Where the file says nothing of how long a former tutor may mark again. */
  private static final int REGRADE_ACCESS_DAYS = 30;

  /** Where the file says nothing of reminders. */
  private static final List<Integer> REMIND_DAYS = List.of(7, 1);

  private RulesReader() {}

  /**
   * Reads the file.
   *
   * @param assignments ids of those that there are
   * @throws IllegalArgumentException naming place and fault; an entry that nobody reads is one
   */
  static AssessmentRules read(String file, String text, List<String> assignments) {
    YamlNode y = YamlNode.read(file, text);
    y.mayHave("results", "late", "extensions", "paper", "reminders", "marking", "conduct");
    y.optionalNode("paper").ifPresent(RulesReader::checkPaper);
    String[] ids = assignments.toArray(String[]::new);
    YamlNode marking = y.node("marking");
    marking.mayHave(
        "readBeyondLimitPercent",
        "regradeWithinDays",
        "regradeAccessDays",
        "feedbackWithinWorkingDays",
        "identifyingWork",
        "closed",
        "similarity");
    return new AssessmentRules(
        late(y.node("late"), ids),
        extensions(y.node("extensions"), ids),
        marking.number("feedbackWithinWorkingDays", 0, MOST_DAYS),
        marking.number("readBeyondLimitPercent", 0, WHOLE),
        new WorkingDays(Set.copyOf(marking.dates("closed"))),
        y.optionalNode("results").map(RulesReader::weights).orElse(Map.of()),
        moderated(y, "heldBack"),
        y.optionalNode("reminders").map(RulesReader::remindDays).orElse(REMIND_DAYS),
        marking.has("regradeWithinDays")
            ? Integer.valueOf(marking.number("regradeWithinDays", 0, MOST_DAYS))
            : null,
        marking.has("regradeAccessDays")
            ? marking.number("regradeAccessDays", 0, AssessmentRules.MOST_ACCESS_DAYS)
            : REGRADE_ACCESS_DAYS,
        marking.optionalNode("similarity").map(SimilarityRule::read).orElse(SimilarityRule.USUAL),
        y.optionalNode("conduct").map(ConductRule::read).orElse(ConductRule.USUAL),
        moderated(y, "coordination"),
        marking.optionalNode("identifyingWork").map(CorrectionRule::read).orElse(null),
        text);
  }

  /** Assignments that a list in {@code results.moderation} names. */
  private static Set<String> moderated(YamlNode rules, String key) {
    return rules
        .optionalNode("results")
        .flatMap(r -> r.optionalNode("moderation"))
        .map(m -> Set.copyOf(m.texts(key)))
        .orElse(Set.of());
  }

  /** Work on paper goes in one way so far; a file that says another is not to be believed. */
  private static void checkPaper(YamlNode paper) {
    paper.mayHave("agreement", "recorded", "arrival", "marksEntered");
    paper.only("agreement", "tutor-before-cutoff");
    paper.onlyAll(
        "recorded",
        "who-asked",
        "reason",
        "answer",
        "date",
        "how-sent",
        "where-sent",
        "date-received");
    paper.only("arrival", "date-of-posting-with-proof");
    paper.only("marksEntered", "online-by-tutor");
  }

  private static Map<String, LatePolicy> late(YamlNode late, String[] ids) {
    late.mayHave("clock", "arrival", "startedDayHours", "assignments", "resend");
    late.only("arrival", "last-file");
    late.only("resend", "until-cutoff");
    LatePolicy.Counting counting = counting(late);
    // By the calendar a day has the length that its date has.
    Duration startedDay =
        counting == LatePolicy.Counting.CALENDAR_DAYS
            ? Duration.ofDays(1)
            : Duration.ofHours(late.number("startedDayHours", 1, MOST_HOURS));
    Map<String, LatePolicy> policies = new LinkedHashMap<>();
    YamlNode assignments = late.node("assignments");
    assignments.mayHave(ids);
    assignments
        .children()
        .forEach((id, rule) -> policies.put(id, policy(rule, counting, startedDay)));
    return policies;
  }

  private static List<Integer> remindDays(YamlNode reminders) {
    reminders.mayHave("daysBefore");
    List<Integer> days =
        reminders.wholes("daysBefore", 0, EARLIEST_REMINDER).stream()
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    if (days.size() > MOST_REMINDERS) {
      throw reminders.fault("daysBefore", "has more than " + MOST_REMINDERS + " days");
    }
    return days;
  }

  private static LatePolicy.Counting counting(YamlNode late) {
    return switch (late.text("clock")) {
      case "elapsed-hours" -> LatePolicy.Counting.ELAPSED_HOURS;
      case "calendar-days" -> {
        if (late.has("startedDayHours")) {
          throw late.fault("startedDayHours", "is not said where days are those of the calendar");
        }
        yield LatePolicy.Counting.CALENDAR_DAYS;
      }
      default -> throw late.fault("clock", "can only be elapsed-hours or calendar-days");
    };
  }

  private static LatePolicy policy(
      YamlNode rule, LatePolicy.Counting counting, Duration startedDay) {
    rule.mayHave("acceptDays", "graceUntil", "penaltyPerStartedDay", "floor", "afterAcceptDays");
    return new LatePolicy(
        counting,
        startedDay,
        rule.has("graceUntil") ? rule.time("graceUntil") : null,
        rule.number("acceptDays", 0, MOST_DAYS),
        rule.number("penaltyPerStartedDay", 0, WHOLE),
        rule.has("floor") ? Integer.valueOf(rule.number("floor", 0, WHOLE)) : null,
        afterAcceptance(rule));
  }

  private static Map<String, Weight> weights(YamlNode results) {
    Map<String, Weight> weights = new LinkedHashMap<>();
    for (YamlNode component : results.nodes("components")) {
      String title = component.text("title");
      int weight = component.number("weight");
      component
          .node("items")
          .numbers()
          .forEach((id, share) -> weights.put(id, new Weight(title, weight, share)));
    }
    return weights;
  }

  private static LatePolicy.AfterAcceptance afterAcceptance(YamlNode rule) {
    return switch (rule.text("afterAcceptDays")) {
      case "score-zero" -> LatePolicy.AfterAcceptance.SCORE_ZERO;
      case "not-submitted" -> LatePolicy.AfterAcceptance.NOT_SUBMITTED;
      default -> throw rule.fault("afterAcceptDays", "is neither score-zero nor not-submitted");
    };
  }

  private static Map<String, ExtensionRule> extensions(YamlNode extensions, String[] ids) {
    extensions.mayHave(
        "askBefore",
        "byTutor",
        "byAssessmentOffice",
        "exceptional",
        "notBeyond",
        "reasons",
        "answerWithinWorkingDays",
        "effect",
        "unanswered",
        "reasonVisibleTo");
    extensions.only("askBefore", "cutoff");
    extensions.only("effect", "replaces-cutoff");
    extensions.only("unanswered", "late-count-waits");
    if (extensions.has("reasonVisibleTo")) {
      extensions.onlyAll("reasonVisibleTo", "learner", "tutor", "assessment-office");
    }
    YamlNode byTutor = extensions.node("byTutor");
    byTutor.mayHave(ids);
    YamlNode byOffice = extensions.optionalNode("byAssessmentOffice").orElse(null);
    YamlNode notBeyond = extensions.optionalNode("notBeyond").orElse(null);
    if (byOffice != null) {
      byOffice.mayHave(ids);
    }
    if (notBeyond != null) {
      notBeyond.mayHave(ids);
      byTutor.numbers().keySet().stream()
          .filter(notBeyond::has)
          .forEach(id -> notBeyond.only(id, "first-day-of-final-month"));
    }
    Set<String> exceptional = Set.copyOf(extensions.amongst("exceptional", ids));
    List<String> reasons = extensions.texts("reasons");
    int answer = extensions.number("answerWithinWorkingDays", 0, MOST_DAYS);
    Map<String, ExtensionRule> rules = new LinkedHashMap<>();
    for (String id : byTutor.numbers().keySet()) {
      rules.put(
          id,
          new ExtensionRule(
              byTutor.number(id, 0, MOST_DAYS),
              byOffice == null || !byOffice.has(id) ? 0 : byOffice.number(id, 0, MOST_DAYS),
              exceptional.contains(id),
              notBeyond != null && notBeyond.has(id),
              reasons,
              answer));
    }
    return rules;
  }
}
