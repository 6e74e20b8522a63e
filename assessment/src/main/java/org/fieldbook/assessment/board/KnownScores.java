package org.fieldbook.assessment.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.marking.ScoreLine;
import org.fieldbook.assessment.result.Band;
import org.fieldbook.assessment.result.ItemScore;
import org.fieldbook.assessment.result.Moderation;
import org.fieldbook.assessment.result.ResultRules;
import org.fieldbook.assessment.result.WorkedOut;
import org.fieldbook.assessment.strategy.Lateness;
import org.jspecify.annotations.Nullable;

/** What is known of a student's scores, as an engine asks for it. */
final class KnownScores {

  private static final int NEAR = 2;

  private KnownScores() {}

  /**
   * The scores by item. What is not returned is not known; what was not sent, and can no longer
   * count if it were, was not submitted.
   *
   * @param deferred whether the board defers the result: then circumstances are accepted
   */
  static Map<String, ItemScore> of(
      List<ScoreLine> lines, Map<String, DueDate> due, boolean deferred, Instant now) {
    Map<String, ItemScore> scores = new HashMap<>();
    due.forEach(
        (item, date) -> {
          if (isOver(date, now)) {
            scores.put(item, new ItemScore.NotSubmitted(deferred, ""));
          }
        });
    for (ScoreLine line : lines) {
      if (!due.containsKey(line.assignment())) {
        continue;
      }
      Integer given = line.given();
      if (given == null) {
        scores.remove(line.assignment());
      } else {
        scores.put(line.assignment(), score(given, line.counted(), line.why(), deferred));
      }
    }
    return scores;
  }

  private static ItemScore score(
      int given, @Nullable Integer counted, @Nullable String why, boolean deferred) {
    String words = why == null ? "" : why;
    return counted == null
        ? new ItemScore.NotSubmitted(deferred, words)
        : new ItemScore.Scored(given, counted, given == counted ? "" : words);
  }

  private static boolean isOver(DueDate due, Instant now) {
    return !due.answerAwaited() && due.lateness(now).kind() == Lateness.Kind.AFTER_ACCEPTANCE;
  }

  /** What a board looks at twice, in words. */
  static List<String> flags(ResultRules rules, Map<String, ItemScore> scores, WorkedOut worked) {
    List<String> flags = new ArrayList<>();
    for (Moderation.Range range : rules.moderation().markedTwice()) {
      if (scores.get(range.item()) instanceof ItemScore.Scored scored
          && range.holds(scored.given())) {
        flags.add(
            range.item()
                + " of "
                + scored.given()
                + " is marked twice ("
                + range.from()
                + " to "
                + range.to()
                + ")");
      }
    }
    Integer rounded = worked.roundedOverall();
    for (Band band : rules.bands()) {
      if (rounded != null && rounded < band.min() && rounded >= band.min() - NEAR) {
        flags.add(band.min() - rounded + " below " + band.label());
      }
    }
    return flags;
  }
}
