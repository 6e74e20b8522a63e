package org.fieldbook.assessment.strategy;

import java.util.List;

/**
 * How one edition of a course assesses: its assignments in order of their cut-offs, and its rules.
 *
 * @param edition the edition in words, such as {@code LMC310 edition 2}: goes on receipts
 */
public record AssessmentStrategy(
    String edition, List<Assignment> assignments, AssessmentRules rules) {

  public AssessmentStrategy {
    assignments = List.copyOf(assignments);
    for (Assignment a : assignments) {
      if (!rules.late().containsKey(a.id()) || !rules.extensions().containsKey(a.id())) {
        throw new IllegalArgumentException(
            "assessment/rules.yaml says nothing of lateness or extensions for " + a.id());
      }
    }
  }
}
