package org.fieldbook.assessment.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.assessment.result.Sentence;
import org.fieldbook.assessment.strategy.RuleEntries;

/**
 * A rule that differs between two sets.
 *
 * @param before what held; empty when nothing was said of it
 * @param after what would hold; empty when nothing is said of it any more
 */
public record Difference(String about, String before, String after) {

  /**
   * The entries of the files that differ, each by its place: for what no sentence says.
   *
   * @throws IllegalArgumentException when a file cannot be read
   */
  static List<Difference> betweenFiles(String before, String after) {
    return between(entries(before), entries(after));
  }

  private static List<Sentence> entries(String text) {
    return RuleEntries.of("rules.yaml", text).entrySet().stream()
        .map(e -> new Sentence(e.getKey(), e.getValue()))
        .toList();
  }

  /** What differs, in the order of the second set, then what is gone. */
  static List<Difference> between(List<Sentence> before, List<Sentence> after) {
    Map<String, String> held = new LinkedHashMap<>();
    before.forEach(s -> held.put(s.about(), s.text()));
    List<Difference> differences = new ArrayList<>();
    for (Sentence sentence : after) {
      String was = held.remove(sentence.about());
      if (!sentence.text().equals(was)) {
        differences.add(new Difference(sentence.about(), was == null ? "" : was, sentence.text()));
      }
    }
    held.forEach((about, was) -> differences.add(new Difference(about, was, "")));
    return differences;
  }
}
