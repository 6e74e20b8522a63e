package org.fieldbook.assessment.strategy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Reads the files below {@code assessment/} of a course package: one assignment in each, and the
 * rules in {@code rules.yaml}. What is in folders below is for others to read.
 */
public final class StrategyReader {

  /** The file with the rules. */
  static final String RULES = "rules.yaml";

  private StrategyReader() {}

  /**
   * Reads an edition's assessment.
   *
   * @param edition the edition in words
   * @param files file name to YAML text
   * @throws IllegalArgumentException naming file, place and fault
   */
  public static AssessmentStrategy read(String edition, Map<String, String> files) {
    List<Assignment> assignments = new ArrayList<>();
    files.forEach(
        (name, text) -> {
          if (!name.equals(RULES) && name.indexOf('/') < 0) {
            assignments.add(AssignmentReader.read(name, text));
          }
        });
    assignments.sort(
        Comparator.comparingInt(Assignment::cutoffDays)
            .thenComparing(Assignment::cutoffTime)
            .thenComparing(Assignment::id));
    String rules = files.get(RULES);
    if (rules == null) {
      throw new IllegalArgumentException("assessment/" + RULES + " is missing");
    }
    List<String> ids = assignments.stream().map(Assignment::id).toList();
    return new AssessmentStrategy(edition, assignments, RulesReader.read(RULES, rules, ids));
  }
}
