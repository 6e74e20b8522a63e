package org.fieldbook.assessment.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.fieldbook.assessment.result.ResultEngine;
import org.fieldbook.assessment.result.ResultRules;
import org.fieldbook.assessment.strategy.AssessmentStrategy;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.content.kernel.PresentationCode;

/** The engines by which presentations work results out now. Rules are read once. */
@ApplicationScoped
public class Engines {

  @Inject Assignments assignments;

  private final Map<String, ResultEngine> known = new ConcurrentHashMap<>();

  /**
   * The engine of the rules in force, and what these are called.
   *
   * @throws org.fieldbook.content.kernel.NotFound when there is no such presentation
   * @throws IllegalArgumentException when the edition's rules on results are at fault
   */
  public InForce of(PresentationCode presentation) {
    AssessmentStrategy strategy = assignments.strategy(presentation);
    return new InForce(
        known.computeIfAbsent(
            strategy.edition() + '\n' + strategy.rules().text(), key -> engine(strategy)),
        strategy);
  }

  /**
   * The engine of other rules, which are not in force.
   *
   * @throws IllegalArgumentException when they are at fault, naming the place
   */
  public static ResultEngine engine(AssessmentStrategy strategy) {
    return new ResultEngine(
        ResultRules.read(
            "rules.yaml",
            strategy.rules().text(),
            strategy.assignments().stream()
                .map(Assignment::id)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new))));
  }

  /** An engine with all the rules that hold. */
  public record InForce(ResultEngine engine, AssessmentStrategy strategy) {

    /** What the rules are called. */
    public String rules() {
      return strategy.edition();
    }
  }
}
