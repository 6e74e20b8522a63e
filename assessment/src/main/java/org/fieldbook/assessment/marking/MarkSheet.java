package org.fieldbook.assessment.marking;

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
 * Part marks and feedback against a marking guide, as far as they go.
 *
 * @param parts by criterion id
 * @param summary the words for the whole script; may be empty
 */
public record MarkSheet(Map<String, PartMark> parts, String summary) {

  /** Nothing given yet. */
  public static final MarkSheet EMPTY = new MarkSheet(Map.of(), "");

  private static final int MOST_CHARACTERS = 50_000;

  public MarkSheet {
    parts = Collections.unmodifiableMap(new TreeMap<>(parts));
  }

  /** What was given for a criterion. */
  public PartMark part(String criterion) {
    return parts.getOrDefault(criterion, PartMark.NONE);
  }

  /** Sum of the part marks given so far. */
  public int total() {
    return parts.values().stream()
        .map(PartMark::mark)
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .sum();
  }

  /** How many part marks are given. */
  public int marksGiven() {
    return (int) parts.values().stream().filter(p -> p.mark() != null).count();
  }

  /** Criteria without a mark, in the guide's order. */
  public List<Criterion> missing(MarkingGuide guide) {
    return guide.criteria().stream().filter(c -> part(c.id()).mark() == null).toList();
  }

  /**
   * This sheet with only what the guide allows: a mark outside its criterion's range is left as it
   * was before, so that a slip in a number never costs the words beside it.
   *
   * @param before what was saved before
   * @param problems is given a sentence for each mark that was not taken
   * @throws Refused when a criterion is not in the guide, or words are longer than can be kept
   */
  public MarkSheet against(MarkingGuide guide, MarkSheet before, List<String> problems) {
    mustFit(summary, "the summary");
    Map<String, PartMark> taken = new TreeMap<>();
    parts.forEach(
        (id, part) -> {
          Criterion criterion =
              guide
                  .criterion(id)
                  .orElseThrow(() -> new Refused("The marking guide has no criterion " + id + "."));
          mustFit(part.feedback(), "the feedback on " + criterion.title());
          Integer mark = part.mark();
          if (mark != null && (mark < 0 || mark > criterion.marks())) {
            problems.add(
                criterion.title() + ": give 0 to " + criterion.marks() + ", not " + mark + ".");
            mark = before.part(id).mark();
          }
          taken.put(id, new PartMark(mark, part.feedback()));
        });
    return new MarkSheet(taken, summary);
  }

  /** The marks in which this sheet differs from an earlier one. */
  List<Difference> differences(MarkSheet before) {
    List<Difference> differences = new ArrayList<>();
    TreeMap<String, PartMark> all = new TreeMap<>(before.parts);
    all.putAll(parts);
    for (String id : all.keySet()) {
      Integer from = before.part(id).mark();
      Integer to = part(id).mark();
      if (!Objects.equals(from, to)) {
        differences.add(new Difference(id, from, to));
      }
    }
    return differences;
  }

  private static void mustFit(String words, String what) {
    if (words.length() > MOST_CHARACTERS) {
      throw new Refused(
          "Keep "
              + what
              + " to "
              + MOST_CHARACTERS
              + " characters. Nothing was saved; your words"
              + " are still on the page.");
    }
  }

  /** A mark that changed. */
  record Difference(String criterion, @Nullable Integer from, @Nullable Integer to) {}
}
