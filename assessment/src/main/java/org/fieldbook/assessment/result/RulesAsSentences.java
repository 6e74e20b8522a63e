package org.fieldbook.assessment.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fieldbook.assessment.strategy.AssessmentStrategy;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.assessment.strategy.ExtensionRule;
import org.fieldbook.assessment.strategy.LatePolicy;

/** A whole set of rules in words, a sentence or two for each thing that can be changed. */
public final class RulesAsSentences {

  private static final Set<String> FOR_STAFF =
      Set.of(HandlingAsSentences.ALIKE, HandlingAsSentences.HANDOVER);

  private final List<Sentence> said = new ArrayList<>();

  private RulesAsSentences() {}

  /** The sentences, those on results first. */
  public static List<Sentence> of(AssessmentStrategy strategy, ResultRules rules) {
    RulesAsSentences all = new RulesAsSentences();
    all.scores(rules);
    all.ending(rules);
    all.moderation(rules);
    for (Assignment assignment : strategy.assignments()) {
      String id = assignment.id();
      all.say("Late work, " + id, late(Objects.requireNonNull(strategy.rules().late().get(id))));
      all.say(
          "Extensions, " + id,
          extensions(Objects.requireNonNull(strategy.rules().extensions().get(id))));
    }
    all.said.addAll(HandlingAsSentences.of(strategy.rules()));
    return all.said;
  }

  /** What of it students read: all but from when on two scripts are looked at, and handovers. */
  public static List<Sentence> forStudents(AssessmentStrategy strategy, ResultRules rules) {
    return of(strategy, rules).stream().filter(s -> !FOR_STAFF.contains(s.about())).toList();
  }

  private void say(String about, String text) {
    said.add(new Sentence(about, text));
  }

  private void scores(ResultRules rules) {
    for (Component component : rules.components()) {
      say(
          component.title(),
          "Weighs "
              + component.weight()
              + "% of the overall score: "
              + component.items().entrySet().stream()
                  .map(e -> e.getKey() + " " + e.getValue() + "%")
                  .collect(Collectors.joining(", "))
              + "."
              + (component.threshold() == null
                  ? ""
                  : " A pass asks for at least " + component.threshold() + "."));
    }
    new TreeMap<>(rules.itemThresholds())
        .forEach(
            (item, least) ->
                say("Least score, " + item, "A pass asks for at least " + least + "."));
    say(
        "Rounding",
        "Component scores are "
            + (rules.roundComponents() ? "rounded half up to whole numbers" : "not rounded")
            + ", the overall score is "
            + (rules.roundOverall() ? "rounded half up" : "not rounded")
            + ". Thresholds are held against "
            + (rules.thresholdsOnRounded() ? "rounded" : "exact")
            + " scores, bands against "
            + (rules.bandsOnRounded() ? "rounded" : "exact")
            + " ones.");
    say(
        "Not submitted",
        "There is no result without "
            + (rules.noResult().isEmpty()
                ? "any particular item: what is not submitted counts as 0."
                : String.join(" and ", new TreeSet<>(rules.noResult()))
                    + ". Anything else counts as 0."));
    rules.replacing().ifPresent(s -> say("Substitution", substitution(s)));
  }

  private static String substitution(Substitution s) {
    return "In "
        + s.component()
        + ", "
        + (s.choose() == Substitution.Choose.LOWEST
            ? "the lowest " + s.items() + (s.items() == 1 ? " score is" : " scores are")
            : "up to " + s.items() + (s.items() == 1 ? " score is" : " scores are"))
        + " replaced by the average of the others, if that is higher"
        + (s.ifSubmitted() ? " and the work was submitted." : ".");
  }

  private void ending(ResultRules rules) {
    say(
        "Bands",
        (rules.method() == ResultRules.Method.WEIGHTED
                ? "By the overall score: "
                : "Each component has its band, and the lowest is the result: ")
            + rules.bands().stream()
                .map(b -> b.label() + " from " + b.min())
                .collect(Collectors.joining(", "))
            + ".");
    say(
        "Another try",
        rules
            .anotherTry()
            .map(
                r ->
                    r.item()
                        + " may be sent once more within "
                        + r.withinDays()
                        + " days after a score from "
                        + r.itemScoreMin()
                        + " to "
                        + r.itemScoreMax()
                        + (r.minContinuous() == null
                            ? ""
                            : " with continuous assessment of at least " + r.minContinuous())
                        + ". The overall score is then at most "
                        + r.capOverall()
                        + ".")
            .orElse("There is none."));
    String conditions =
        rules.failConditions().stream()
            .map(RulesAsSentences::condition)
            .collect(Collectors.joining(", or "));
    say("Fail without another try", conditions.isEmpty() ? "Nothing." : conditions + ".");
  }

  private static String condition(FailCondition condition) {
    if (condition instanceof FailCondition.ComponentBelow below) {
      return below.component() + " below " + below.below();
    }
    if (condition instanceof FailCondition.ItemBelow below) {
      return below.item() + " below " + below.below();
    }
    return ((FailCondition.NotSubmitted) condition).item()
        + " not submitted without accepted circumstances";
  }

  private void moderation(ResultRules rules) {
    Map<String, Integer> samples = new TreeMap<>(rules.moderation().samplePercent());
    say(
        "Moderation",
        (samples.isEmpty()
                ? "No sample is set."
                : "Sampled: "
                    + samples.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue() + "%")
                        .collect(Collectors.joining(", "))
                    + ".")
            + rules.moderation().markedTwice().stream()
                .map(
                    r ->
                        " "
                            + r.item()
                            + " from "
                            + r.from()
                            + " to "
                            + r.to()
                            + " is marked twice.")
                .collect(Collectors.joining())
            + (rules.moderation().third() == Moderation.Third.WHERE_BANDS_DIFFER
                ? " Where two markers’ totals lie in different bands, a third decides."
                : "")
            + listed(" Held until released by name: ", rules.moderation().heldBack())
            + listed(" Sample scripts are marked first: ", rules.moderation().coordination()));
  }

  private static String listed(String what, Set<String> items) {
    return items.isEmpty()
        ? ""
        : what + items.stream().sorted().collect(Collectors.joining(", ")) + ".";
  }

  private static String late(LatePolicy late) {
    String grace =
        late.graceUntil() == null
            ? ""
            : "Nothing is taken off until " + late.graceUntil() + " of the due day. ";
    String after =
        late.afterAcceptance() == LatePolicy.AfterAcceptance.SCORE_ZERO
            ? "the score is 0."
            : "it counts as not submitted.";
    if (late.acceptDays() == 0) {
      return grace + "No late work is taken: " + after;
    }
    return grace
        + "Taken for "
        + late.acceptDays()
        + (late.counting() == LatePolicy.Counting.ELAPSED_HOURS
            ? " started days of " + late.startedDay().toHours() + " hours"
            : " days of the calendar")
        + ", at "
        + late.penaltyPerStartedDay()
        + " marks each"
        + (late.floor() == null ? "" : ", never below " + late.floor())
        + ". After that "
        + after;
  }

  private static String extensions(ExtensionRule rule) {
    return "A tutor may agree "
        + (rule.maxDaysByTutor() == 0 ? "none" : "up to " + rule.maxDaysByTutor() + " days in all")
        + ", the assessment office "
        + (rule.maxDaysByOffice() == 0 ? "none" : "up to " + rule.maxDaysByOffice() + " days")
        + "."
        + (rule.exceptional() ? " Only as an exception, with the reason written down." : "")
        + (rule.notIntoFinalMonth()
            ? " Not beyond the first day of the presentation’s final month."
            : "");
  }
}
