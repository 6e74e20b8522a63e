package org.fieldbook.assessment.strategy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
              Outcome.of("no-case", "There is no case to answer", Effect.NONE),
              Outcome.of("advice", "No penalty, with advice on good practice", Effect.NONE),
              Outcome.of("warning", "A formal warning on record", Effect.NONE),
              Outcome.of("reduced", "The mark is reduced", Effect.REDUCE),
              new Outcome("again", "The work is to be submitted again", Effect.RESUBMIT, 28, null),
              Outcome.of("zero", "The mark is 0", Effect.ZERO)));

  private static final int MOST_DAYS = 366;
  private static final int MOST_OUTCOMES = 20;
  private static final int LONGEST = 100;
  private static final int WHOLE = 100;

  public ConductRule {
    outcomes = List.copyOf(outcomes);
  }

  /** What a decision does to the mark. */
  public enum Effect {
    NONE,
    /** It counts for no more than the mark that is decided. */
    REDUCE,
    ZERO,
    /** It counts for 0 until the work has been submitted again, once, and then as that does. */
    RESUBMIT
  }

  /**
   * What can be decided.
   *
   * @param title what the student reads
   * @param effect what it does to the mark
   * @param withinDays in how many days work is usually to be submitted again; 0 when it is not
   * @param cap the most that it counts for then; null when nothing is taken off
   */
  public record Outcome(
      String id, String title, Effect effect, int withinDays, @Nullable Integer cap) {

    static Outcome of(String id, String title, Effect effect) {
      return new Outcome(id, title, effect, 0, null);
    }
  }

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
    y.mayHave("id", "title", "effect", "withinDays", "cap");
    if (y.text("title").length() > LONGEST || !y.text("id").matches("[a-z0-9-]{1,40}")) {
      throw y.fault(
          "id",
          "is in small letters, digits and hyphens, and a title is of 100 characters at most");
    }
    String typed = y.text("effect").toUpperCase(Locale.ROOT);
    Effect effect =
        Arrays.stream(Effect.values())
            .filter(e -> e.name().equals(typed))
            .findFirst()
            .orElseThrow(() -> y.fault("effect", "is none of none, reduce, zero, resubmit"));
    if (effect != Effect.RESUBMIT) {
      for (String key : List.of("withinDays", "cap")) {
        if (y.has(key)) {
          throw y.fault(key, "is for the effect resubmit alone");
        }
      }
      return Outcome.of(y.text("id"), y.text("title"), effect);
    }
    return new Outcome(
        y.text("id"),
        y.text("title"),
        effect,
        y.number("withinDays", 1, MOST_DAYS),
        y.has("cap") ? Integer.valueOf(y.number("cap", 0, WHOLE)) : null);
  }
}
