package org.fieldbook.app.web.tma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.result.ItemScore;
import org.fieldbook.assessment.result.Resubmission;
import org.fieldbook.assessment.result.ResultEngine;
import org.fieldbook.assessment.result.Step;
import org.fieldbook.assessment.result.WorkedOut;
import org.jspecify.annotations.Nullable;

/**
 * Other scores, and what they would amount to by the same engine that works the result out. Nothing
 * is kept of it. A field that is left empty stands for work that is not submitted.
 */
public final class WhatIf {

  private static final int HIGHEST = 100;
  private static final String AGAIN = "again";

  private final List<Field> fields = new ArrayList<>();
  private final boolean tried;
  private @Nullable Field second;
  private @Nullable WorkedOut outcome;

  /**
   * Reads what was typed.
   *
   * @param known own scores
   * @param again own score of what was sent again; null when there is none
   * @param typed the value of a field by its name; empty when there is none
   */
  WhatIf(
      ResultEngine engine,
      Map<String, ItemScore> known,
      @Nullable Integer again,
      UnaryOperator<String> typed) {
    this.tried = !typed.apply("try").isEmpty();
    Map<String, ItemScore> scores = new LinkedHashMap<>();
    for (String item : engine.rules().weighedItems()) {
      String own = own(known.get(item));
      String value = tried ? typed.apply(item) : own;
      Optional<Integer> score = score(value);
      String problem = value.isEmpty() || score.isPresent() ? "" : problem(item);
      fields.add(new Field(item, Wording.assignment(item), value, own, problem));
      scores.put(item, score.map(ItemScore::of).orElseGet(ItemScore::none));
    }
    if (tried && getProblems().isEmpty()) {
      workOut(engine, scores, typed.apply(AGAIN), again == null ? "" : again.toString());
    }
  }

  private void workOut(
      ResultEngine engine, Map<String, ItemScore> scores, String asTyped, String own) {
    String typed = asTyped.isEmpty() ? own : asTyped;
    WorkedOut first = engine.workOut(scores);
    outcome = first;
    Resubmission rule = engine.rules().resubmission();
    if (first.kind() == WorkedOut.Kind.MAY_RESUBMIT && rule != null) {
      Optional<Integer> score = score(typed);
      String problem = typed.isEmpty() || score.isPresent() ? "" : problem("the second score");
      second =
          new Field(AGAIN, Wording.assignment(rule.item()) + ", sent again", typed, own, problem);
      if (score.isPresent()) {
        outcome = engine.workOut(scores, score.get());
      }
    }
  }

  private static String own(@Nullable ItemScore score) {
    return score instanceof ItemScore.Scored scored ? Integer.toString(scored.counted()) : "";
  }

  private static Optional<Integer> score(String typed) {
    return Optional.of(typed)
        .filter(t -> t.matches("[0-9]{1,3}"))
        .map(Integer::valueOf)
        .filter(n -> n <= HIGHEST);
  }

  private static String problem(String what) {
    return "For " + what + " type a whole number from 0 to " + HIGHEST + ", or nothing.";
  }

  public List<Field> getFields() {
    return fields;
  }

  /** The field for another try; null when there is none. */
  public @Nullable Field getSecond() {
    return second;
  }

  public boolean isTried() {
    return tried;
  }

  /** What could not be read; empty as a rule. */
  public List<String> getProblems() {
    return fields.stream().map(Field::problem).filter(p -> !p.isEmpty()).toList();
  }

  /** What it would be called; empty before anything was tried. */
  public String getOutcome() {
    return outcome == null ? "" : outcome.label();
  }

  public List<Step> getSteps() {
    return outcome == null ? List.of() : outcome.steps();
  }

  /**
   * A score to type.
   *
   * @param own the own score; empty when there is none yet
   * @param problem what is wrong with what was typed; empty as a rule
   */
  public record Field(String id, String label, String value, String own, String problem) {

    public boolean isChanged() {
      return !value.equals(own);
    }

    public boolean isWrong() {
      return !problem.isEmpty();
    }
  }
}
