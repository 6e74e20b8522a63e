package org.fieldbook.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fieldbook.assessment.TestLibrary;
import org.fieldbook.assessment.board.Engines;
import org.fieldbook.assessment.result.RulesAsSentences;
import org.fieldbook.assessment.result.Sentence;
import org.fieldbook.assessment.strategy.AssessmentStrategy;
import org.fieldbook.assessment.strategy.StrategyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every entry of the shipped rules, changed by itself, can be published. */
class EveryEntryTest {

  /** What the shipped rules leave to the usual. */
  private static final String BESIDES =
      """
      reminders: {daysBefore: [7]}
      conduct:
        answerWithinDays: 10
        appealWithinDays: 10
        outcomes:
          - {id: advice, title: Advice, effect: none}
          - {id: again, title: Once more, effect: resubmit, withinDays: 28, cap: 40}
      """;

  private static final String SIMILARITY =
      "  regradeAccessDays: 30\n  similarity: {share: 20, run: 12, ownWork: say}\n  closed:";

  /** The rules know of an assignment only that it is there: a short one is read faster. */
  private static final String ASSIGNMENT =
      """
      id: %s
      title: T
      kind: tma
      words: {}
      cutoffDays: 1
      cutoffTime: "12:00"
      brief: B
      evidence: {}
      accepts: [pdf]
      criteria: [{id: C, title: C, marks: 100, looksFor: L}]
      bands: [{min: 0, max: 100, text: B}]
      """;

  /** What changes together with another entry alone: shares with shares, names with their use. */
  private static final Pattern WITH_OTHERS =
      Pattern.compile(
          "results: components \\d: (id|weight|items: \\w+)"
              + "|results: (thresholdsOn|rounding: \\w+)"
              + "|results: bands \\d: (id|min)"
              + "|results: resubmission: (item|component|minContinuous|cap: band)"
              + "|results: failNoResubmission \\d: (component|notSubmitted\\w+)"
              + "|results: (itemThresholds|substitution)"
              + "|results: moderation: (samplePercent|markedTwice)"
              + "|late: clock"
              + "|conduct: outcomes \\d: effect");

  /** What no sentence says: names by which the file knows things, and what has no effect. */
  private static final Pattern UNSAID =
      Pattern.compile(
          "results: (course|(components|bands) \\d: id)"
              + "|conduct: outcomes \\d: id"
              + "|late: assignments: (TMA00|EMA): (penaltyPerStartedDay|floor)");

  /** Most other values that are tried of an entry that can have several. */
  private static final int ENOUGH = 3;

  /** Entries that can have no other value as long as all others stay. */
  private static final Set<String> FIXED_IN_BOTH =
      new TreeSet<>(
          List.of(
              "extensions: askBefore",
              "extensions: effect",
              "extensions: reasonVisibleTo 1",
              "extensions: reasonVisibleTo 2",
              "extensions: reasonVisibleTo 3",
              "extensions: unanswered",
              "late: arrival",
              "late: resend",
              "paper: agreement",
              "paper: arrival",
              "paper: marksEntered",
              "paper: recorded 1",
              "paper: recorded 2",
              "paper: recorded 3",
              "paper: recorded 4",
              "paper: recorded 5",
              "paper: recorded 6",
              "paper: recorded 7",
              "results: arithmetic",
              "results: release",
              "results: resubmission: times",
              "results: scores: max",
              "results: scores: min",
              "results: scores: whole"));

  @ParameterizedTest
  @ValueSource(strings = {"LMC310", "LPS820"})
  void whateverIsChangedThereIsSomethingToPublish(String course) {
    String rules =
        Objects.requireNonNull(TestLibrary.files(course).get("rules.yaml"))
                .replace("  closed:", SIMILARITY)
            + BESIDES;
    Object root = YamlTree.load(rules);
    List<Sentence> said = said(course, rules);
    Set<String> fixed = new TreeSet<>();
    Set<String> unsaid = new TreeSet<>();
    Set<String> walked = new TreeSet<>();
    for (List<Object> place : YamlTree.places(root)) {
      walked.add(YamlTree.named(place));
      List<String> valid =
          candidates(YamlTree.at(root, place)).stream()
              .map(value -> YamlTree.dump(YamlTree.with(root, place, value)))
              .filter(text -> isValid(course, text))
              .limit(ENOUGH)
              .toList();
      if (valid.isEmpty()) {
        fixed.add(YamlTree.named(place));
      }
      for (String text : valid) {
        List<Sentence> other = said(course, text);
        if (Difference.between(said, other).isEmpty()) {
          unsaid.add(YamlTree.named(place));
        }
        assertThat(PublishRules.differences(rules, said, text, other))
            .as(YamlTree.named(place))
            .isNotEmpty();
      }
    }
    assertThat(walked).hasSizeGreaterThan(100);
    assertThat(fixed).containsAll(FIXED_IN_BOTH);
    fixed.removeAll(FIXED_IN_BOTH);
    assertThat(fixed).allMatch(WITH_OTHERS.asMatchPredicate());
    assertThat(unsaid).allMatch(UNSAID.asMatchPredicate());
  }

  @ParameterizedTest(name = "{0} for {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "regradeWithinDays: 10 | regradeWithinDays: 12 | Asking about a mark",
        "regradeAccessDays: 30 | regradeAccessDays: 0 | After a tutor group is handed over",
        "answerWithinWorkingDays: 2 | answerWithinWorkingDays: 3 | Asking for more time",
        "reasons: [illness, | reasons: [ | Asking for more time",
        "ownWork: say | ownWork: ignore | Scripts that are alike",
        "effect: none} | effect: none}, {id: z, title: Z, effect: zero} | Academic conduct",
        "withinDays: 28 | withinDays: 14 | Academic conduct and appeals",
        "cap: 40}] | cap: 50}] | Academic conduct and appeals",
        "effect: reduce | effect: zero | Academic conduct and appeals"
      })
  void whatIsSaidInWordsIsSaidToDiffer(String from, String to, String about) {
    String own =
        Objects.requireNonNull(TestLibrary.files("LMC310").get("rules.yaml"))
                .replace("  closed:", SIMILARITY)
            + "conduct: {outcomes: [{id: r, title: R, effect: reduce},"
            + " {id: n, title: N, effect: none},"
            + " {id: a, title: A, effect: resubmit, withinDays: 28, cap: 40}]}\n";
    assertThat(own).contains(from);
    String changed = own.replace(from, to);
    assertThat(Difference.between(said("LMC310", own), said("LMC310", changed)))
        .singleElement()
        .satisfies(d -> assertThat(d.about()).startsWith(about));
  }

  @Test
  void commentsAndLayoutAreNothingToPublish() {
    String own = Objects.requireNonNull(TestLibrary.files("LMC310").get("rules.yaml"));
    String again = "# Another comment\n" + YamlTree.dump(YamlTree.load(own));
    List<Sentence> said = said("LMC310", own);
    assertThat(PublishRules.differences(own, said, again, said("LMC310", again))).isEmpty();
    // What no sentence says is told by its place.
    String renamed = own.replace("{id: pass2,", "{id: second,");
    assertThat(PublishRules.differences(own, said, renamed, said("LMC310", renamed)))
        .containsExactly(new Difference("results: bands 2: id", "pass2", "second"));
  }

  private static boolean isValid(String course, String text) {
    try {
      said(course, text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static List<Sentence> said(String course, String text) {
    Map<String, String> files = new HashMap<>(Map.of("rules.yaml", text));
    TestLibrary.files(course).keySet().stream()
        .filter(name -> name.matches("\\w+[.]yaml") && !name.equals("rules.yaml"))
        .forEach(name -> files.put(name, ASSIGNMENT.formatted(name.replace(".yaml", ""))));
    AssessmentStrategy strategy = StrategyReader.read("test", files);
    return RulesAsSentences.of(strategy, Engines.engine(strategy).rules());
  }

  /** Other values that may stand in the place of one. */
  private static List<Object> candidates(Object value) {
    return Stream.of(candidatesOfKind(value), List.<Object>of("none", "x", 1, true))
        .flatMap(List::stream)
        .filter(other -> !other.equals(value))
        .toList();
  }

  private static List<Object> candidatesOfKind(Object value) {
    if (value instanceof Integer n) {
      return List.of(n + 1, n - 1, n + 10, n / 2);
    }
    return List.of(
        "half-up",
        "rounded",
        "exact",
        "zero",
        "no-result",
        "lower-band",
        "calendar-days",
        "score-zero",
        "not-submitted",
        "ignore",
        "where-asked",
        "2027-02-01",
        "TMA01",
        "EMA",
        "other-name");
  }
}
