package org.fieldbook.assessment.result;

import java.util.List;

/**
 * The arithmetic of a set of rules, ready to be done many times. Everything is a whole number:
 * component scores in hundredths, the overall score in ten-thousandths, so nothing is ever rounded
 * but where the rules say so.
 */
final class Tally {

  /** Stands for a score where nothing was submitted. */
  static final int NOT_SUBMITTED = -1;

  private static final int WHOLE = 100;
  private static final int HUNDREDTHS = 100;
  private static final int TEN_THOUSANDTHS = 10_000;

  private final ResultRules rules;
  private final List<String> items;
  private final int[][] itemsOf;
  private final int[][] sharesOf;
  private final int[] itemThreshold;
  private final boolean[] noResult;
  private final int again;

  Tally(ResultRules rules) {
    this.rules = rules;
    this.items = rules.items();
    int components = rules.components().size();
    this.itemsOf = new int[components][];
    this.sharesOf = new int[components][];
    for (int c = 0; c < components; c++) {
      Component component = rules.components().get(c);
      itemsOf[c] = component.items().keySet().stream().mapToInt(items::indexOf).toArray();
      sharesOf[c] = component.items().values().stream().mapToInt(Integer::intValue).toArray();
    }
    this.itemThreshold =
        items.stream().mapToInt(i -> rules.itemThresholds().getOrDefault(i, 0)).toArray();
    this.noResult = new boolean[items.size()];
    for (int i = 0; i < noResult.length; i++) {
      noResult[i] = rules.noResult().contains(items.get(i));
    }
    this.again = rules.anotherTry().map(r -> items.indexOf(r.item())).orElse(-1);
  }

  List<String> items() {
    return items;
  }

  /** What scores amount to that are all known. */
  Reckoned reckon(int[] scores) {
    int[] used = used(scores);
    long[] components = new long[itemsOf.length];
    long overall = 0;
    for (int c = 0; c < components.length; c++) {
      for (int k = 0; k < itemsOf[c].length; k++) {
        components[c] += (long) sharesOf[c][k] * used[itemsOf[c][k]];
      }
      overall += rules.components().get(c).weight() * components[c];
    }
    int fail = rules.bands().size() - 1;
    for (int i = 0; i < scores.length; i++) {
      if (noResult[i] && scores[i] == NOT_SUBMITTED) {
        return new Reckoned(scores, used, components, overall, Outcome.NOT_SUBMITTED, fail);
      }
    }
    int band = thresholdsMet(components, scores) ? band(components, overall) : fail;
    if (band != fail && !failsForGood(components, scores)) {
      return new Reckoned(scores, used, components, overall, Outcome.PASS, band);
    }
    Outcome outcome = mayTryAgain(components, scores) ? Outcome.MAY_RESUBMIT : Outcome.FAIL;
    return new Reckoned(scores, used, components, overall, outcome, fail);
  }

  /** What they amount to after another try: at most what the rules allow then. */
  Reckoned reckonAgain(int[] scores, int second) {
    int[] replaced = scores.clone();
    replaced[again] = second;
    Reckoned free = reckon(replaced);
    int cap = rules.place(rules.anotherTry().orElseThrow().capBand());
    return new Reckoned(
        replaced,
        free.used(),
        free.components(),
        free.overall(),
        free.outcome() == Outcome.PASS ? Outcome.PASS : Outcome.FAIL,
        free.outcome() == Outcome.PASS ? Math.max(cap, free.band()) : free.band());
  }

  static long rounded(long exact, int unit) {
    return (2 * exact + unit) / (2L * unit);
  }

  static long roundedComponent(long hundredths) {
    return rounded(hundredths, HUNDREDTHS);
  }

  static long roundedOverall(long tenThousandths) {
    return rounded(tenThousandths, TEN_THOUSANDTHS);
  }

  private int band(long[] components, long overall) {
    if (rules.method() == ResultRules.Method.WEIGHTED) {
      long score = rules.bandsOnRounded() ? roundedOverall(overall) * TEN_THOUSANDTHS : overall;
      return band(score, TEN_THOUSANDTHS);
    }
    int lowest = 0;
    for (long component : components) {
      lowest = Math.max(lowest, bandOf(component));
    }
    return lowest;
  }

  /** The place of the band that a component score by itself is in. */
  int bandOf(long hundredths) {
    return band(
        rules.bandsOnRounded() ? roundedComponent(hundredths) * HUNDREDTHS : hundredths,
        HUNDREDTHS);
  }

  private int band(long score, int unit) {
    List<Band> bands = rules.bands();
    for (int i = 0; i < bands.size(); i++) {
      if (score >= (long) bands.get(i).min() * unit) {
        return i;
      }
    }
    throw new IllegalStateException("The last band starts at 0");
  }

  /** The score of a component as it is held against a threshold, in hundredths. */
  long held(long hundredths) {
    return rules.thresholdsOnRounded() ? roundedComponent(hundredths) * HUNDREDTHS : hundredths;
  }

  private boolean thresholdsMet(long[] components, int[] scores) {
    for (int c = 0; c < components.length; c++) {
      Integer threshold = rules.components().get(c).threshold();
      if (threshold != null && held(components[c]) < (long) threshold * HUNDREDTHS) {
        return false;
      }
    }
    for (int i = 0; i < scores.length; i++) {
      if (Math.max(0, scores[i]) < itemThreshold[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean failsForGood(long[] components, int[] scores) {
    for (FailCondition condition : rules.failConditions()) {
      if (isMet(condition, components, scores)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a condition that ends in a fail holds. */
  boolean isMet(FailCondition condition, long[] components, int[] scores) {
    if (condition instanceof FailCondition.ComponentBelow below) {
      return held(components[component(below.component())]) < (long) below.below() * HUNDREDTHS;
    }
    if (condition instanceof FailCondition.ItemBelow below) {
      return Math.max(0, scores[items.indexOf(below.item())]) < below.below();
    }
    return condition instanceof FailCondition.NotSubmitted unsent
        && scores[items.indexOf(unsent.item())] == NOT_SUBMITTED;
  }

  private boolean mayTryAgain(long[] components, int[] scores) {
    Resubmission rule = rules.resubmission();
    if (rule == null || failsForGood(components, scores)) {
      return false;
    }
    Integer least = rule.minContinuous();
    return scores[again] >= rule.itemScoreMin()
        && scores[again] <= rule.itemScoreMax()
        && (least == null
            || held(components[component(Resubmission.CONTINUOUS)]) >= (long) least * HUNDREDTHS);
  }

  private int component(String id) {
    List<Component> components = rules.components();
    for (int c = 0; c < components.size(); c++) {
      if (components.get(c).id().equals(id)) {
        return c;
      }
    }
    throw new IllegalStateException("No component " + id);
  }

  private int[] used(int[] scores) {
    int[] used = new int[scores.length];
    for (int i = 0; i < used.length; i++) {
      used[i] = Math.max(0, scores[i]);
    }
    Substitution rule = rules.substitution();
    if (rule == null) {
      return used;
    }
    return new Replacing(
            rule, itemsOf[component(rule.component())], sharesOf[component(rule.component())])
        .in(scores, used);
  }

  /** How a set of scores ends. */
  enum Outcome {
    PASS,
    FAIL,
    MAY_RESUBMIT,
    NOT_SUBMITTED
  }

  /**
   * What scores amount to.
   *
   * @param scores as they were
   * @param used the scores that were added up, after any substitution
   * @param components in hundredths, before any rounding
   * @param overall in ten-thousandths, before any rounding
   * @param band its place, 0 for the best
   */
  record Reckoned(
      int[] scores, int[] used, long[] components, long overall, Outcome outcome, int band) {

    boolean unsent(int item) {
      return scores[item] == NOT_SUBMITTED;
    }

    /** Higher is better; every fail is the same. */
    int rank(int bands) {
      return bands - 1 - band;
    }
  }
}
