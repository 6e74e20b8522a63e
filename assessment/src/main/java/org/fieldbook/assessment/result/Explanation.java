package org.fieldbook.assessment.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldbook.assessment.result.Tally.Outcome;
import org.fieldbook.assessment.result.Tally.Reckoned;
import org.jspecify.annotations.Nullable;

/** How a result came about, in steps that a person can do again with pencil and paper. */
final class Explanation {

  private final ResultRules rules;
  private final Tally tally;
  private final Map<String, ItemScore> scores;

  Explanation(ResultRules rules, Tally tally, Map<String, ItemScore> scores) {
    this.rules = rules;
    this.tally = tally;
    this.scores = scores;
  }

  static BigDecimal component(Reckoned reckoned, int c) {
    return plain(BigDecimal.valueOf(reckoned.components()[c], 2));
  }

  static BigDecimal overall(Reckoned reckoned) {
    return plain(BigDecimal.valueOf(reckoned.overall(), 4));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  List<Step> firstTry(int[] plain, Reckoned reckoned) {
    List<Step> steps = new ArrayList<>(sums(reckoned, scores));
    ending(steps, plain, reckoned);
    return steps;
  }

  List<Step> secondTry(int[] plain, Reckoned first, int second, Reckoned again) {
    Resubmission rule = rules.anotherTry().orElseThrow();
    List<Step> steps = new ArrayList<>(firstTry(plain, first));
    steps.add(
        new Step(
            rule.item() + " was sent again: " + second,
            "The second score takes the place of the first, and everything is worked out again."));
    steps.addAll(
        sums(again, Map.of(rule.item(), new ItemScore.Scored(second, second, "Sent again."))));
    int[] replaced = plain.clone();
    replaced[tally.items().indexOf(rule.item())] = second;
    Reckoned free = tally.reckon(replaced);
    if (again.outcome() == Outcome.FAIL) {
      steps.add(
          new Step(rules.fail().label(), reasons(replaced, free) + " There is no further try."));
      return steps;
    }
    for (Step step : banding(free)) {
      steps.add(new Step("By itself: " + step.title(), step.text()));
    }
    Band cap = rules.bands().get(rules.place(rule.capBand()));
    steps.add(
        new Step(
            rules.bands().get(again.band()).label(),
            "After another try the result is at most "
                + cap.label()
                + ", with a score of at most "
                + rule.capOverall()
                + "."));
    return steps;
  }

  List<Step> deferred(Reckoned reckoned, String item) {
    List<Step> steps = new ArrayList<>(sums(reckoned, scores));
    steps.add(
        new Step(
            "Deferred",
            item
                + " was not submitted, and special circumstances were accepted for it. There is no"
                + " result until it has been submitted."));
    return steps;
  }

  List<Step> incomplete(Reckoned reckoned, List<String> missing) {
    List<Step> steps = new ArrayList<>(sums(reckoned, scores));
    steps.add(
        new Step(
            "No result yet",
            (missing.size() == 1 ? missing.get(0) + " is" : String.join(", ", missing) + " are")
                + " not marked yet. A result is worked out when everything is."));
    return steps;
  }

  /** Each component with its sum, before and after rounding; then the overall score. */
  private List<Step> sums(Reckoned reckoned, Map<String, ItemScore> shown) {
    List<Step> steps = new ArrayList<>();
    boolean complete = true;
    for (int c = 0; c < rules.components().size(); c++) {
      Component component = rules.components().get(c);
      boolean known = component.items().keySet().stream().allMatch(i -> isKnown(component, i));
      complete &= known;
      BigDecimal exact = component(reckoned, c);
      boolean round = known && rules.roundComponents();
      steps.add(
          new Step(
              component.title()
                  + ": "
                  + (round ? Tally.roundedComponent(reckoned.components()[c]) : exact)
                  + (known ? "" : " so far"),
              "Each score is multiplied by its weight, and the results are added: "
                  + exact
                  + "."
                  + (round && exact.scale() > 0 ? " Rounded half up to a whole number." : ""),
              rows(component, reckoned, shown)));
    }
    boolean summed =
        rules.method() == ResultRules.Method.WEIGHTED
            && reckoned.outcome() != Outcome.NOT_SUBMITTED
            && complete;
    if (summed) {
      steps.add(overallStep(reckoned));
    }
    return steps;
  }

  private Step overallStep(Reckoned reckoned) {
    BigDecimal exact = overall(reckoned);
    String sum =
        rules.components().stream()
            .map(c -> component(reckoned, rules.components().indexOf(c)) + " × " + c.weight() + "%")
            .collect(Collectors.joining(" + "));
    return new Step(
        "Overall: " + (rules.roundOverall() ? Tally.roundedOverall(reckoned.overall()) : exact),
        "From the exact component scores: "
            + sum
            + " = "
            + exact
            + "."
            + (rules.roundOverall() ? " Rounded half up to a whole number." : ""));
  }

  private boolean isKnown(Component component, String item) {
    Integer share = component.items().get(item);
    return scores.containsKey(item) || share == null || share == 0;
  }

  private List<Step.Row> rows(
      Component component, Reckoned reckoned, Map<String, ItemScore> shown) {
    List<Step.Row> rows = new ArrayList<>();
    component
        .items()
        .forEach(
            (item, share) -> {
              int used = reckoned.used()[tally.items().indexOf(item)];
              ItemScore score = shown.getOrDefault(item, scores.get(item));
              if (score == null && share == 0) {
                return;
              }
              String adds =
                  score == null
                      ? ""
                      : plain(BigDecimal.valueOf((long) used * share, 2)).toPlainString();
              rows.add(new Step.Row(item, said(score), share + "%", adds, note(item, score, used)));
            });
    return rows;
  }

  private static String said(@Nullable ItemScore score) {
    if (score == null) {
      return "not marked yet";
    }
    return score instanceof ItemScore.Scored scored
        ? Integer.toString(scored.counted())
        : "not submitted";
  }

  private String note(String item, @Nullable ItemScore score, int used) {
    String note = "";
    int own = 0;
    if (score instanceof ItemScore.Scored scored) {
      own = scored.counted();
      note =
          scored.given() == scored.counted()
              ? scored.why()
              : scored.given() + " was given. " + scored.why();
    } else if (score instanceof ItemScore.NotSubmitted unsent) {
      note =
          unsent.why().isEmpty() && !rules.noResult().contains(item)
              ? "Counts as 0."
              : unsent.why();
    }
    return used > own
        ? (note + " Replaced by the average of the other scores, " + used + ".").strip()
        : note;
  }

  private void ending(List<Step> steps, int[] plain, Reckoned reckoned) {
    Band band = rules.bands().get(reckoned.band());
    switch (reckoned.outcome()) {
      case PASS -> steps.addAll(banding(reckoned));
      case NOT_SUBMITTED ->
          steps.add(
              new Step(
                  band.label(),
                  "Without "
                      + rules.items().stream()
                          .filter(rules.noResult()::contains)
                          .filter(i -> plain[tally.items().indexOf(i)] == Tally.NOT_SUBMITTED)
                          .collect(Collectors.joining(" and "))
                      + " there is no overall score. It was not submitted, and no special"
                      + " circumstances were accepted."));
      case FAIL -> steps.add(new Step(band.label(), reasons(plain, reckoned)));
      case MAY_RESUBMIT -> {
        Resubmission rule = rules.anotherTry().orElseThrow();
        steps.add(new Step(band.label(), reasons(plain, reckoned)));
        steps.add(
            new Step(
                "May resubmit " + rule.item(),
                "Its score is from "
                    + rule.itemScoreMin()
                    + " to "
                    + rule.itemScoreMax()
                    + (rule.minContinuous() == null
                        ? ""
                        : ", and the continuous assessment is at least " + rule.minContinuous())
                    + ". It can be sent once more, within "
                    + rule.withinDays()
                    + " days; the result is then at most "
                    + rules.bands().get(rules.place(rule.capBand())).label()
                    + "."));
      }
    }
  }

  private List<Step> banding(Reckoned reckoned) {
    String bands =
        rules.bands().stream()
            .filter(b -> b != rules.fail())
            .map(b -> b.label() + " from " + b.min())
            .collect(Collectors.joining(", "));
    String thresholds = Thresholds.met(rules);
    Band band = rules.bands().get(reckoned.band());
    if (rules.method() == ResultRules.Method.WEIGHTED) {
      return List.of(
          new Step(
              band.label(),
              (thresholds.isEmpty() ? "" : thresholds + " ") + "The bands are: " + bands + "."));
    }
    List<Step> steps = new ArrayList<>();
    for (int c = 0; c < rules.components().size(); c++) {
      steps.add(
          new Step(
              rules.components().get(c).title()
                  + " is in "
                  + rules.bands().get(tally.bandOf(reckoned.components()[c])).label(),
              "The bands are: " + bands + "."));
    }
    steps.add(
        new Step(
            band.label(),
            (thresholds.isEmpty() ? "" : thresholds + " ")
                + "The lowest of the bands is the result."));
    return steps;
  }

  private String reasons(int[] plain, Reckoned reckoned) {
    return new Thresholds(rules, tally).missed(plain, reckoned);
  }
}
