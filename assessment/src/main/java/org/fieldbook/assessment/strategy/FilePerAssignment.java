package org.fieldbook.assessment.strategy;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What a package may have for each of its assignments, in a file of its own: a folder below {@code
 * assessment/}, a file named after the assignment, in it the assignment's id and a list.
 *
 * @param folder such as {@code comments/}
 * @param list name of the list
 * @param most how many it may have
 * @param reader reads the list
 */
public record FilePerAssignment<T>(
    String folder, String list, int most, BiFunction<List<YamlNode>, Assignment, List<T>> reader) {

  private static final String ENDING = ".yaml";

  /**
   * Checks all such files of a package.
   *
   * @param files below {@code assessment/}, file name to YAML text
   * @param assignments of the package
   * @throws IllegalArgumentException naming file, place and fault
   */
  public void check(Map<String, String> files, List<Assignment> assignments) {
    files.forEach(
        (name, text) -> {
          if (name.startsWith(folder)) {
            String id = name.substring(folder.length(), name.length() - ENDING.length());
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

  /** What there is for an assignment; nothing when there is no such file. */
  public List<T> of(Map<String, String> files, Assignment assignment) {
    String name = folder + assignment.id() + ENDING;
    String text = files.get(name);
    return text == null ? List.of() : read(name, text, assignment);
  }

  private List<T> read(String name, String text, Assignment assignment) {
    YamlNode file = YamlNode.read(name, text);
    file.mayHave("assignment", list);
    file.only("assignment", assignment.id());
    List<YamlNode> nodes = file.nodes(list);
    if (nodes.isEmpty() || nodes.size() > most) {
      throw file.fault(list, "is to have 1 to " + most + " " + list);
    }
    return List.copyOf(reader.apply(nodes, assignment));
  }
}
