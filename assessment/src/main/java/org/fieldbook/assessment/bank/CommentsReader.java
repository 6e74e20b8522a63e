package org.fieldbook.assessment.bank;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.assessment.strategy.FilePerAssignment;
import org.fieldbook.assessment.strategy.YamlNode;

/** Reads the files with the course team's comments: {@code assessment/comments/TMA01.yaml}. */
public final class CommentsReader {

  private static final int LONGEST = 5_000;
  private static final FilePerAssignment<CourseComment> FILES =
      new FilePerAssignment<>("comments/", "comments", 200, CommentsReader::comments);

  private CommentsReader() {}

  /**
   * Checks all such files of a package.
   *
   * @param files below {@code assessment/}, file name to YAML text
   * @param assignments of the package
   * @throws IllegalArgumentException naming file, place and fault
   */
  public static void check(Map<String, String> files, List<Assignment> assignments) {
    FILES.check(files, assignments);
  }

  /** The comments for an assignment; none when there is no such file. */
  static List<CourseComment> of(Map<String, String> files, Assignment assignment) {
    return FILES.of(files, assignment);
  }

  private static List<CourseComment> comments(List<YamlNode> nodes, Assignment assignment) {
    Set<String> had = new HashSet<>();
    return nodes.stream().map(node -> comment(node, assignment, had)).toList();
  }

  private static CourseComment comment(YamlNode node, Assignment assignment, Set<String> had) {
    node.mayHave("criterion", "words");
    String criterion = node.optionalText("criterion").orElse("");
    if (!criterion.isEmpty() && assignment.guide().criterion(criterion).isEmpty()) {
      throw node.fault(
          "criterion", "is none of the marking guide of " + assignment.id() + ": " + criterion);
    }
    String words = node.text("words").strip();
    if (words.isEmpty() || words.length() > LONGEST) {
      throw node.fault("words", "are to have 1 to " + LONGEST + " characters");
    }
    if (!had.add(words)) {
      throw node.fault("words", "stand in this file twice");
    }
    return new CourseComment(criterion, words);
  }
}
