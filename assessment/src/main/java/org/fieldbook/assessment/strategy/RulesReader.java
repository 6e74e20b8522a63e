package org.fieldbook.assessment.strategy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code assessment/rules.yaml}: rules on weights, lateness, extensions and marking. The
 * file's own head says what each entry means.
 */
final class RulesReader {

  private RulesReader() {}

  static AssessmentRules read(String file, String text) {
    YamlNode y = YamlNode.read(file, text);
    YamlNode marking = y.node("marking");
    return new AssessmentRules(
        late(y.node("late")),
        extensions(y.node("extensions")),
        marking.number("feedbackWithinWorkingDays"),
        marking.number("readBeyondLimitPercent"),
        new WorkingDays(Set.copyOf(marking.dates("closed"))),
        y.optionalNode("results").map(RulesReader::weights).orElse(Map.of()));
  }

  private static Map<String, LatePolicy> late(YamlNode late) {
    only(late, "clock", "elapsed-hours");
    only(late, "arrival", "last-file");
    only(late, "resend", "until-cutoff");
    Duration startedDay = Duration.ofHours(late.number("startedDayHours"));
    Map<String, LatePolicy> policies = new LinkedHashMap<>();
    late.node("assignments")
        .children()
        .forEach(
            (id, rule) ->
                policies.put(
                    id,
                    new LatePolicy(
                        startedDay,
                        rule.number("acceptDays"),
                        rule.number("penaltyPerStartedDay"),
                        rule.optionalNumber("floor"),
                        afterAcceptance(rule))));
    return policies;
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

  private static Map<String, ExtensionRule> extensions(YamlNode extensions) {
    only(extensions, "askBefore", "cutoff");
    only(extensions, "effect", "replaces-cutoff");
    only(extensions, "unanswered", "late-count-waits");
    Map<String, Integer> byOffice =
        extensions.optionalNode("byAssessmentOffice").map(YamlNode::numbers).orElse(Map.of());
    List<String> reasons = extensions.texts("reasons");
    int answer = extensions.number("answerWithinWorkingDays");
    Map<String, ExtensionRule> rules = new LinkedHashMap<>();
    extensions
        .node("byTutor")
        .numbers()
        .forEach(
            (id, days) ->
                rules.put(
                    id, new ExtensionRule(days, byOffice.getOrDefault(id, 0), reasons, answer)));
    return rules;
  }

  /** A rule that knows one value so far refuses any other, rather than act on a wrong one. */
  private static void only(YamlNode y, String key, String known) {
    if (!y.text(key).equals(known)) {
      throw y.fault(key, "can only be " + known);
    }
  }
}
