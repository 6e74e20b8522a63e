package org.fieldbook.assessment.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.assessment.result.Tally.Outcome;
import org.fieldbook.assessment.result.Tally.Reckoned;
import org.jspecify.annotations.Nullable;

/**
 * Works results out by a set of rules. Pure: the same scores always have the same result, and
 * nothing else matters. One engine may be used by many threads.
 */
public final class ResultEngine {

  private static final int HIGHEST = 100;

  private final ResultRules rules;
  private final Tally tally;

  public ResultEngine(ResultRules rules) {
    this.rules = rules;
    this.tally = new Tally(rules);
  }

  public ResultRules rules() {
    return rules;
  }

  /**
   * The result of a plain table of scores that are all known.
   *
   * @param scores item to the score that counts, null for what was not submitted; an item that is
   *     left out was not submitted either
   */
  public static WorkedOut workOut(ResultRules rules, Map<String, @Nullable Integer> scores) {
    Map<String, ItemScore> items = new LinkedHashMap<>();
    for (String item : rules.items()) {
      Integer score = scores.get(item);
      items.put(item, score == null ? ItemScore.none() : ItemScore.of(score));
    }
    return new ResultEngine(rules).workOut(items);
  }

  /**
   * The result, or what is known of it.
   *
   * @param scores what is known of each item; what is not marked yet is left out
   * @throws IllegalArgumentException when an item is not in the rules
   */
  public WorkedOut workOut(Map<String, ItemScore> scores) {
    return workOut(scores, null);
  }

  /**
   * The result after another try.
   *
   * @param scores of the first try, all known
   * @param second the score of the item that was sent again; null when nothing was sent again yet
   * @throws IllegalArgumentException when an item is not in the rules, or a second score is given
   *     and the first try does not allow one
   */
  public WorkedOut workOut(Map<String, ItemScore> scores, @Nullable Integer second) {
    List<String> items = tally.items();
    for (String item : scores.keySet()) {
      if (!items.contains(item)) {
        throw new IllegalArgumentException("The rules know no " + item);
      }
    }
    List<String> missing = items.stream().filter(i -> isMissing(i, scores)).toList();
    int[] plain = items.stream().mapToInt(i -> plain(scores.get(i))).toArray();
    Reckoned first = tally.reckon(plain);
    Explanation explanation = new Explanation(rules, tally, scores);
    if (!missing.isEmpty()) {
      mustNot(second);
      return incomplete(first, missing, scores, explanation);
    }
    for (String item : rules.noResult()) {
      if (scores.get(item) instanceof ItemScore.NotSubmitted unsent
          && unsent.circumstancesAccepted()) {
        mustNot(second);
        return without(
            WorkedOut.Kind.DEFERRED,
            "Deferred, " + item + " not submitted with accepted circumstances",
            first,
            explanation.deferred(first, item));
      }
    }
    if (second == null) {
      return result(first, explanation.firstTry(plain, first), null);
    }
    if (first.outcome() != Outcome.MAY_RESUBMIT || second < 0 || second > HIGHEST) {
      throw new IllegalArgumentException("These scores do not allow that second score");
    }
    Reckoned again = tally.reckonAgain(plain, second);
    return result(
        again,
        explanation.secondTry(plain, first, second, again),
        rules.anotherTry().orElseThrow().capOverall());
  }

  /** Whether an item that weighs something, or without which there is no result, is not known. */
  private boolean isMissing(String item, Map<String, ItemScore> scores) {
    return !scores.containsKey(item)
        && (rules.noResult().contains(item)
            || rules.itemThresholds().containsKey(item)
            || rules.weighedItems().contains(item));
  }

  private static int plain(@Nullable ItemScore score) {
    return score instanceof ItemScore.Scored scored ? scored.counted() : Tally.NOT_SUBMITTED;
  }

  private static void mustNot(@Nullable Integer second) {
    if (second != null) {
      throw new IllegalArgumentException("There is no second try before there is a result");
    }
  }

  private WorkedOut result(Reckoned reckoned, List<Step> steps, @Nullable Integer cap) {
    Band band = rules.bands().get(reckoned.band());
    boolean summed =
        rules.method() == ResultRules.Method.WEIGHTED
            && reckoned.outcome() != Outcome.NOT_SUBMITTED;
    Integer rounded = null;
    if (summed && rules.roundOverall()) {
      int whole = (int) Tally.roundedOverall(reckoned.overall());
      rounded = cap == null ? whole : Math.min(cap, whole);
    }
    return new WorkedOut(
        WorkedOut.Kind.valueOf(reckoned.outcome().name()),
        label(reckoned, band),
        Optional.of(band),
        components(reckoned, Map.of(), true),
        summed ? Explanation.overall(reckoned) : null,
        rounded,
        List.of(),
        steps);
  }

  private String label(Reckoned reckoned, Band band) {
    return switch (reckoned.outcome()) {
      case PASS, FAIL -> band.label();
      case MAY_RESUBMIT ->
          band.label() + ", may resubmit " + rules.anotherTry().orElseThrow().item();
      case NOT_SUBMITTED -> band.label() + ", " + notSubmitted(reckoned) + " not submitted";
    };
  }

  private String notSubmitted(Reckoned reckoned) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < tally.items().size(); i++) {
      if (reckoned.unsent(i) && rules.noResult().contains(tally.items().get(i))) {
        items.add(tally.items().get(i));
      }
    }
    return String.join(" and ", items);
  }

  private WorkedOut incomplete(
      Reckoned sofar,
      List<String> missing,
      Map<String, ItemScore> scores,
      Explanation explanation) {
    return new WorkedOut(
        WorkedOut.Kind.INCOMPLETE,
        "Not complete yet",
        Optional.empty(),
        components(sofar, scores, false),
        null,
        null,
        missing,
        explanation.incomplete(sofar, missing));
  }

  private WorkedOut without(
      WorkedOut.Kind kind, String label, Reckoned reckoned, List<Step> steps) {
    return new WorkedOut(
        kind,
        label,
        Optional.empty(),
        components(reckoned, Map.of(), true),
        null,
        null,
        List.of(),
        steps);
  }

  private List<WorkedOut.ComponentScore> components(
      Reckoned reckoned, Map<String, ItemScore> scores, boolean complete) {
    List<WorkedOut.ComponentScore> all = new ArrayList<>();
    for (int c = 0; c < rules.components().size(); c++) {
      Component component = rules.components().get(c);
      int known =
          complete
              ? HIGHEST
              : component.items().entrySet().stream()
                  .filter(e -> scores.containsKey(e.getKey()))
                  .mapToInt(Map.Entry::getValue)
                  .sum();
      BigDecimal exact = Explanation.component(reckoned, c);
      Integer rounded =
          known == HIGHEST && rules.roundComponents()
              ? (int) Tally.roundedComponent(reckoned.components()[c])
              : null;
      all.add(new WorkedOut.ComponentScore(component, exact, rounded, known));
    }
    return all;
  }
}
