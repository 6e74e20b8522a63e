package org.fieldbook.assessment.offline;

import java.util.List;
import java.util.Map;

/**
 * What would become or became of everything that came back.
 *
 * @param lines one for every entry, in the order of the zip
 * @param choices the scripts that a file with comments may belong to
 * @param absent scripts of the same packs of which nothing came back, in words
 */
public record Plan(List<Line> lines, List<Choice> choices, List<String> absent) {

  public Plan {
    lines = List.copyOf(lines);
    choices = List.copyOf(choices);
    absent = List.copyOf(absent);
  }

  /** A script by its number and in words. */
  public record Choice(long script, String label) {}

  /** The same with what was done, by line. */
  Plan done(Map<Integer, String> outcomes) {
    return new Plan(
        lines.stream().map(l -> l.done(outcomes.getOrDefault(l.at(), ""))).toList(),
        choices,
        absent);
  }

  /** Whether anything in it waits for the tutor's word. */
  public boolean isAnythingToTake() {
    return lines.stream().anyMatch(l -> l.kind().isSheet() || l.kind() == LineKind.FILE);
  }
}
