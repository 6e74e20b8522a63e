package org.fieldbook.assessment.bank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.assessment.strategy.YamlNode;

/** Reads the files with the course team's comments: {@code assessment/comments/TMA01.yaml}. */
public final class CommentsReader {

  private static final String FOLDER = "comments/";
  private static final String ENDING = ".yaml";
  private static final int MOST = 200;
  private static final int LONGEST = 5_000;

  private CommentsReader() {}

  /**
   * Checks all such files of a package.
   *
   * @param files below {@code assessment/}, file name to YAML text
   * @param assignments of the package
   * @throws IllegalArgumentException naming file, place and fault
   */
  public static void check(Map<String, String> files, List<Assignment> assignments) {
    files.forEach(
        (name, text) -> {
          if (name.startsWith(FOLDER)) {
            String id = name.substring(FOLDER.length(), name.length() - ENDING.length());
            read(
                name,
                text,
                assignments.stream()
                    .filter(a -> a.id().equals(id))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                name + ": the course has no assignment " + id)));
          }
        });
  }

  /** The comments for an assignment; none when there is no such file. */
  static List<CourseComment> of(Map<String, String> files, Assignment assignment) {
    String name = FOLDER + assignment.id() + ENDING;
    String text = files.get(name);
    return text == null ? List.of() : read(name, text, assignment);
  }

  private static List<CourseComment> read(String name, String text, Assignment assignment) {
    YamlNode file = YamlNode.read(name, text);
    file.mayHave("assignment", "comments");
    file.only("assignment", assignment.id());
    List<YamlNode> nodes = file.nodes("comments");
    if (nodes.isEmpty() || nodes.size() > MOST) {
      throw file.fault("comments", "is to have 1 to " + MOST + " comments");
    }
    Set<String> had = new HashSet<>();
    List<CourseComment> comments = new ArrayList<>();
    for (YamlNode node : nodes) {
      comments.add(comment(node, assignment, had));
    }
    return List.copyOf(comments);
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
