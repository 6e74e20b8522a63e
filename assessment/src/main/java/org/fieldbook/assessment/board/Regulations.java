package org.fieldbook.assessment.board;

import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.result.ResultRules;
import org.fieldbook.assessment.result.RulesAsSentences;
import org.fieldbook.assessment.result.Sentence;
import org.fieldbook.assessment.strategy.AssessmentStrategy;
import org.fieldbook.assessment.strategy.SetAssignment;

/**
 * What holds of the assessment of a presentation now.
 *
 * @param strategy its rules, with the edition in words
 * @param assignments in order of their cut-offs
 * @param results how a result is worked out; absent while the rules on it are at fault
 */
public record Regulations(
    AssessmentStrategy strategy, List<SetAssignment> assignments, Optional<ResultRules> results) {

  public Regulations {
    assignments = List.copyOf(assignments);
  }

  /** All of it in words; nothing while the rules on results are at fault. */
  public List<Sentence> sentences() {
    return results.map(rules -> RulesAsSentences.forStudents(strategy, rules)).orElse(List.of());
  }
}
