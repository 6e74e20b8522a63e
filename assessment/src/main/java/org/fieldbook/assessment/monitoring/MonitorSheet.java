package org.fieldbook.assessment.monitoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.fieldbook.assessment.strategy.MarkingGuide;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a monitor says of the marking of a script, as far as it goes.
 *
 * @param mark the judgement of the mark; null while there is none
 * @param would the mark that the monitor would give; null when none is said
 * @param parts the same by criterion, only for those that the monitor says
 * @param why words to the judgement of the mark; may be empty
 * @param feedback the judgement of the feedback; null while there is none
 * @param strengths what is good about the marking; may be empty
 * @param next what the tutor should do next; may be empty
 */
public record MonitorSheet(
    @Nullable OnMark mark,
    @Nullable Integer would,
    Map<String, Integer> parts,
    String why,
    @Nullable OnFeedback feedback,
    String strengths,
    String next) {

  /** Nothing said yet. */
  public static final MonitorSheet EMPTY = new MonitorSheet(null, null, Map.of(), "", null, "", "");

  private static final int MOST_CHARACTERS = 20_000;

  public MonitorSheet {
    parts = Collections.unmodifiableMap(new TreeMap<>(parts));
  }

  /** What the mark is. */
  public enum OnMark {
    TOO_SEVERE,
    RIGHT,
    TOO_GENEROUS
  }

  /** How far the feedback helps, the best first. */
  public enum OnFeedback {
    EXEMPLARY,
    HELPFUL,
    THIN,
    UNHELPFUL
  }

  /**
   * This sheet with only what can be: a mark that cannot be given is left as it was, so that a slip
   * in a number never costs the words beside it.
   *
   * @param before what was saved before
   * @param problems is given a sentence for each mark that was not taken
   * @throws Refused when a criterion is not in the guide, or words are longer than can be kept
   */
  MonitorSheet against(MarkingGuide guide, MonitorSheet before, List<String> problems) {
    mustFit(why, "the words on the mark");
    mustFit(strengths, "the strengths");
    mustFit(next, "what to do next");
    Map<String, Integer> taken = new TreeMap<>();
    parts.forEach(
        (id, given) -> {
          Criterion criterion =
              guide
                  .criterion(id)
                  .orElseThrow(() -> new Refused("The marking guide has no criterion " + id + "."));
          Integer mark =
              fits(given, criterion.marks(), criterion.title(), problems)
                  ? given
                  : before.parts.get(id);
          if (mark != null) {
            taken.put(id, mark);
          }
        });
    Integer whole =
        would == null || fits(would, guide.total(), "The mark that you would give", problems)
            ? would
            : before.would;
    return new MonitorSheet(
        mark, whole, taken, clean(why), feedback, clean(strengths), clean(next));
  }

  private static boolean fits(int given, int most, String what, List<String> problems) {
    if (given >= 0 && given <= most) {
      return true;
    }
    problems.add(what + ": give 0 to " + most + ", not " + given + ".");
    return false;
  }

  private static String clean(String words) {
    return words.replace("\0", "");
  }

  private static void mustFit(String words, String what) {
    if (words.length() > MOST_CHARACTERS) {
      throw new Refused(
          "Keep "
              + what
              + " to "
              + MOST_CHARACTERS
              + " characters. Nothing was saved; your words are still on the page.");
    }
  }

  /**
   * What is missing before it can be finished, as sentences.
   *
   * @param given the mark that the tutor gave
   */
  List<String> missing(int given) {
    List<String> reasons = new ArrayList<>();
    if (mark == null) {
      reasons.add("Say whether the mark is too severe, right or too generous.");
    } else if (mark != OnMark.RIGHT) {
      Integer own = would;
      if (own == null) {
        reasons.add("Say what mark you would give.");
      } else if ((mark == OnMark.TOO_SEVERE) != (own > given) || own == given) {
        reasons.add(
            "You call the mark "
                + (mark == OnMark.TOO_SEVERE ? "too severe" : "too generous")
                + ", but would give "
                + own
                + " where the tutor gave "
                + given
                + ". Change one or the other.");
      }
      if (why.isBlank()) {
        reasons.add("Say why you would mark it differently.");
      }
    }
    if (feedback == null) {
      reasons.add("Judge the feedback, too.");
    } else if (feedback.compareTo(OnFeedback.THIN) >= 0 && next.isBlank()) {
      reasons.add("Say what the tutor should do next about the feedback.");
    }
    return reasons;
  }

  /** Whether nothing is said. */
  boolean isBlank() {
    return Objects.equals(this, EMPTY);
  }
}
