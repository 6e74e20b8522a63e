package org.fieldbook.assessment.strategy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a case of academic conduct is answered, decided and appealed against.
 *
 * @param answerWithinDays working days that the student has to answer
 * @param appealWithinDays working days from a decision, or from the release of a result, in which
 *     the student can appeal
 * @param outcomes what can be decided
 */
public record ConductRule(int answerWithinDays, int appealWithinDays, List<Outcome> outcomes) {

  /** Where the rules say nothing: two weeks of working days for either. */
  public static final ConductRule USUAL =
      new ConductRule(
          10,
          10,
          List.of(
              new Outcome("no-case", "There is no case to answer", Effect.NONE),
              new Outcome("advice", "No penalty, with advice on good practice", Effect.NONE),
              new Outcome("warning", "A formal warning on record", Effect.NONE),
              new Outcome("reduced", "The mark is reduced", Effect.REDUCE),
              new Outcome("zero", "The mark is 0", Effect.ZERO)));

  private static final int MOST_DAYS = 366;
  private static final int MOST_OUTCOMES = 20;
  private static final int LONGEST = 100;

  public ConductRule {
    outcomes = List.copyOf(outcomes);
  }

  /** What a decision does to the mark. */
  public enum Effect {
    NONE,
    /** It counts for no more than the mark that is decided. */
    REDUCE,
    ZERO
  }

  /** What can be decided: its id, what the student reads, and what it does to the mark. */
  public record Outcome(String id, String title, Effect effect) {}

  public Optional<Outcome> outcome(String id) {
    return outcomes.stream().filter(o -> o.id().equals(id)).findFirst();
  }

  static ConductRule read(YamlNode y) {
    y.mayHave("answerWithinDays", "appealWithinDays", "outcomes");
    return new ConductRule(
        y.has("answerWithinDays")
            ? y.number("answerWithinDays", 1, MOST_DAYS)
            : USUAL.answerWithinDays(),
        y.has("appealWithinDays")
            ? y.number("appealWithinDays", 1, MOST_DAYS)
            : USUAL.appealWithinDays(),
        y.has("outcomes") ? outcomes(y) : USUAL.outcomes());
  }

  private static List<Outcome> outcomes(YamlNode y) {
    List<Outcome> outcomes = y.nodes("outcomes").stream().map(ConductRule::outcome).toList();
    Set<String> ids = new HashSet<>();
    for (Outcome outcome : outcomes) {
      if (!ids.add(outcome.id())) {
        throw y.fault("outcomes", "has " + outcome.id() + " twice");
      }
    }
    if (outcomes.isEmpty() || outcomes.size() > MOST_OUTCOMES) {
      throw y.fault("outcomes", "has between 1 and " + MOST_OUTCOMES + " of them");
    }
    if (outcomes.stream().noneMatch(o -> o.effect() == Effect.NONE)) {
      throw y.fault("outcomes", "has none that leaves the mark as it is");
    }
    return outcomes;
  }

  private static Outcome outcome(YamlNode y) {
    y.mayHave("id", "title", "effect");
    if (y.text("title").length() > LONGEST || !y.text("id").matches("[a-z0-9-]{1,40}")) {
      throw y.fault(
          "id",
          "is in small letters, digits and hyphens, and a title is of 100 characters at most");
    }
    String effect = y.text("effect").toUpperCase(Locale.ROOT);
    return new Outcome(
        y.text("id"),
        y.text("title"),
        Arrays.stream(Effect.values())
            .filter(e -> e.name().equals(effect))
            .findFirst()
            .orElseThrow(() -> y.fault("effect", "is none of none, reduce, zero")));
  }
}
