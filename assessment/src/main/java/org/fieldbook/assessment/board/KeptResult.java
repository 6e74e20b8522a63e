package org.fieldbook.assessment.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldbook.assessment.result.ItemScore;
import org.fieldbook.assessment.result.Step;
import org.fieldbook.assessment.result.WorkedOut;
import org.jspecify.annotations.Nullable;

/**
 * A result as it is kept: what it was worked out to be, from what, by which rules.
 *
 * @param kind how it ends
 * @param overall the exact overall score; null when there is none
 * @param rounded as it is held against the bands; null when there is none
 * @param rules the rules it was worked out by, in words
 * @param items scores in the order of the rules, then those of second tries that are marked
 * @param components component scores in the order of the rules
 * @param flags what a board looks at twice, in words
 * @param steps how it came about
 */
public record KeptResult(
    WorkedOut.Kind kind,
    String label,
    @Nullable String overall,
    @Nullable Integer rounded,
    String rules,
    List<Item> items,
    List<Part> components,
    List<String> missing,
    List<String> flags,
    List<Step> steps) {

  public KeptResult {
    items = List.copyOf(items);
    components = List.copyOf(components);
    missing = List.copyOf(missing);
    flags = List.copyOf(flags);
    steps = List.copyOf(steps);
  }

  /** Keeps what an engine answered. */
  static KeptResult of(
      WorkedOut worked,
      Map<String, ItemScore> scores,
      List<String> items,
      List<String> flags,
      String rules) {
    return new KeptResult(
        worked.kind(),
        worked.label(),
        worked.overall() == null ? null : worked.overall().toPlainString(),
        worked.roundedOverall(),
        rules,
        items.stream().map(i -> new Item(i, counted(scores.get(i)), said(scores.get(i)))).toList(),
        worked.components().stream()
            .map(
                c ->
                    new Part(
                        c.component().title(), c.exact().toPlainString(), c.rounded(), c.known()))
            .toList(),
        worked.missing(),
        flags,
        worked.steps());
  }

  /** With what was sent again, after the other items. */
  KeptResult withAgain(Map<String, Integer> again) {
    List<Item> all = new ArrayList<>(items);
    new TreeMap<>(again)
        .forEach((id, score) -> all.add(new Item(id, score, Integer.toString(score))));
    return new KeptResult(
        kind, label, overall, rounded, rules, all, components, missing, flags, steps);
  }

  /** Whether that second try was taken into account. */
  boolean knows(String assignment) {
    return items.stream().anyMatch(i -> i.id().equals(assignment));
  }

  private static @Nullable Integer counted(@Nullable ItemScore score) {
    return score instanceof ItemScore.Scored scored ? scored.counted() : null;
  }

  private static String said(@Nullable ItemScore score) {
    if (score == null) {
      return "not marked yet";
    }
    return score instanceof ItemScore.Scored scored
        ? Integer.toString(scored.counted())
        : "not submitted";
  }

  /** Whether a board can confirm it. */
  public boolean isResult() {
    return kind != WorkedOut.Kind.INCOMPLETE && kind != WorkedOut.Kind.DEFERRED;
  }

  /** An item: the score that counts, null when there is none, and how that is said. */
  public record Item(String id, @Nullable Integer score, String said) {}

  /** A component: exact, rounded if the rules round it, and how many per cent of it are known. */
  public record Part(String title, String exact, @Nullable Integer rounded, int known) {}
}
