package org.fieldbook.assessment.result;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fieldbook.assessment.result.Tally.Outcome;
import org.fieldbook.assessment.result.Tally.Reckoned;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a better score that makes a result worse. Scores are raised by one mark at a time, from
 * nothing submitted to 100: if no such step lowers a result, no rise does.
 *
 * <p>Without a substitution a result depends only on the sum of each component and on the items
 * that a rule names, so every case there is can be looked at ({@link EveryCase}). Where that would
 * be too many, or items replace one another, it is searched: one item goes through all its scores,
 * another through every boundary of the rules, the others stand together on each boundary; then
 * 30,000 sets at random, half of them on boundaries. The search is always the same.
 */
public final class MonotonicityCheck {

  private static final long MOST_CASES = 4_000_000;
  private static final int RANDOM_SETS = 30_000;
  private static final int MOST_LEVELS = 10;
  private static final int HIGHEST = 100;
  private static final long SEED = 310;

  private final ResultRules rules;
  private final Tally tally;
  private long cases;
  private int @Nullable [] lower;
  private int @Nullable [] lowerTo;
  private int @Nullable [] lost;
  private int @Nullable [] lostTo;

  private MonotonicityCheck(ResultRules rules) {
    this.rules = rules;
    this.tally = new Tally(rules);
  }

  /** The verdict on a set of rules; two seconds at most. */
  public static Verdict of(ResultRules rules) {
    MonotonicityCheck check = new MonotonicityCheck(rules);
    EveryCase every = new EveryCase(rules, check.tally.items());
    boolean complete = every.count() <= MOST_CASES;
    if (complete) {
      every.forEach(check::compare);
    } else {
      check.search();
    }
    return new Verdict(
        check.example(check.lower, check.lowerTo),
        check.example(check.lost, check.lostTo),
        complete,
        check.cases);
  }

  /** Compares two sets of scores of which the second is better. */
  private void compare(int[] before, int[] after) {
    if (lower == null) {
      compare(before, tally.reckon(before), after, tally.reckon(after));
    }
  }

  private void compare(int[] before, Reckoned one, int[] after, Reckoned two) {
    cases++;
    int bands = rules.bands().size();
    if (two.rank(bands) < one.rank(bands)) {
      lower = before.clone();
      lowerTo = after.clone();
    } else if (one.outcome() == Outcome.MAY_RESUBMIT && two.outcome() != Outcome.MAY_RESUBMIT) {
      if (tally.reckonAgain(before, HIGHEST).rank(bands) > two.rank(bands)) {
        loses(before, after, two);
      }
    }
  }

  private void loses(int[] before, int[] after, Reckoned two) {
    if (two.outcome() == Outcome.PASS) {
      lower = before.clone();
      lowerTo = after.clone();
    } else if (lost == null) {
      lost = before.clone();
      lostTo = after.clone();
    }
  }

  private void search() {
    int[] levels = boundaries();
    int items = tally.items().size();
    List<Integer> counting = counting();
    int step = Math.max(1, levels.length / MOST_LEVELS);
    for (int level = 0; level < levels.length; level += step) {
      for (int other : counting) {
        for (int at : levels) {
          for (int item : counting) {
            int[] scores = new int[items];
            Arrays.fill(scores, levels[level]);
            scores[other] = at;
            if (item != other) {
              climb(scores, item);
            }
          }
        }
      }
    }
    Random random = new Random(SEED);
    for (int n = 0; n < RANDOM_SETS; n++) {
      int[] scores = new int[items];
      for (int i = 0; i < items; i++) {
        scores[i] =
            random.nextBoolean()
                ? levels[random.nextInt(levels.length)]
                : random.nextInt(HIGHEST + 2) - 1;
      }
      int item = random.nextInt(items);
      int[] better = scores.clone();
      better[item]++;
      if (better[item] <= HIGHEST) {
        compare(scores, better);
      }
    }
  }

  /** Places of the items that can change a result at all. */
  private List<Integer> counting() {
    return tally.items().stream()
        .filter(
            i ->
                rules.weighedItems().contains(i)
                    || rules.noResult().contains(i)
                    || rules.itemThresholds().containsKey(i))
        .map(tally.items()::indexOf)
        .toList();
  }

  private void climb(int[] scores, int item) {
    int[] better = scores.clone();
    scores[item] = Tally.NOT_SUBMITTED;
    Reckoned one = tally.reckon(scores);
    for (int score = Tally.NOT_SUBMITTED; score < HIGHEST && lower == null; score++) {
      scores[item] = score;
      better[item] = score + 1;
      Reckoned two = tally.reckon(better);
      compare(scores, one, better, two);
      one = two;
    }
  }

  /** Scores at which a rule begins or ends to hold, with their neighbours. */
  private int[] boundaries() {
    SortedSet<Integer> at = new TreeSet<>(List.of(Tally.NOT_SUBMITTED, 0, 1, HIGHEST - 1, HIGHEST));
    rules.bands().forEach(b -> around(at, b.min()));
    rules
        .components()
        .forEach(c -> Optional.ofNullable(c.threshold()).ifPresent(t -> around(at, t)));
    rules.itemThresholds().values().forEach(t -> around(at, t));
    rules
        .anotherTry()
        .ifPresent(
            r -> {
              around(at, r.itemScoreMin());
              around(at, r.itemScoreMax());
            });
    for (FailCondition condition : rules.failConditions()) {
      if (condition instanceof FailCondition.ItemBelow below) {
        around(at, below.below());
      } else if (condition instanceof FailCondition.ComponentBelow below) {
        around(at, below.below());
      }
    }
    return at.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void around(SortedSet<Integer> at, int score) {
    for (int s = Math.max(0, score - 1); s <= Math.min(HIGHEST, score + 1); s++) {
      at.add(s);
    }
  }

  private Optional<Verdict.CounterExample> example(int @Nullable [] from, int @Nullable [] to) {
    if (from == null || to == null) {
      return Optional.empty();
    }
    int item = 0;
    while (from[item] == to[item]) {
      item++;
    }
    Map<String, @Nullable Integer> scores = table(from);
    return Optional.of(
        new Verdict.CounterExample(
            tally.items().get(item),
            scores,
            to[item],
            ResultEngine.workOut(rules, scores),
            ResultEngine.workOut(rules, table(to))));
  }

  private Map<String, @Nullable Integer> table(int[] scores) {
    Map<String, @Nullable Integer> table = new LinkedHashMap<>();
    for (int i = 0; i < scores.length; i++) {
      table.put(tally.items().get(i), scores[i] == Tally.NOT_SUBMITTED ? null : scores[i]);
    }
    return table;
  }
}
