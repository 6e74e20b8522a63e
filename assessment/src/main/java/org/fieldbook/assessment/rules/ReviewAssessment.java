package org.fieldbook.assessment.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.assessment.bank.CommentsReader;
import org.fieldbook.assessment.board.Engines;
import org.fieldbook.assessment.coordination.CourseScriptsReader;
import org.fieldbook.assessment.strategy.AssessmentStrategy;
import org.fieldbook.assessment.strategy.StrategyReader;
import org.fieldbook.content.packaging.PackageReview;
import org.fieldbook.content.packaging.Problem;

/**
 * Reads assignments, rules and comments of a package before it becomes an edition that nobody can
 * assess.
 */
@ApplicationScoped
public class ReviewAssessment implements PackageReview {

  private static final String FOLDER = "assessment/";

  @Override
  public List<Problem> faults(Map<String, String> documents) {
    Map<String, String> files = new HashMap<>();
    documents.forEach(
        (path, text) -> {
          if (path.startsWith(FOLDER)) {
            files.put(path.substring(FOLDER.length()), text);
          }
        });
    if (files.isEmpty()) {
      return List.of();
    }
    try {
      AssessmentStrategy strategy = StrategyReader.read("this package", files);
      Engines.engine(strategy);
      CommentsReader.check(files, strategy.assignments());
      CourseScriptsReader.check(files, strategy.assignments());
      return List.of();
    } catch (IllegalArgumentException e) {
      return List.of(new Problem("", 0, "In assessment/, " + e.getMessage()));
    }
  }
}
