package org.fieldbook.app.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A student of the finished presentation.
 *
 * @param scores by assignment; one that is missing was never sent
 * @param lateHours by how many hours the first assignment was late
 * @param deferred why the board deferred the result; null when it did not
 * @param waits whether the result is confirmed and not released yet
 */
record DemoFinal(
    String email,
    String identifier,
    String given,
    String family,
    Map<String, Integer> scores,
    int lateHours,
    @Nullable String deferred,
    boolean waits) {

  static List<DemoFinal> of(DemoTexts texts, List<String> assignments) {
    return texts.list("students").stream()
        .map(DemoTexts::map)
        .map(student -> of(student, assignments))
        .toList();
  }

  private static DemoFinal of(Map<String, Object> student, List<String> assignments) {
    Map<String, Integer> scores = new TreeMap<>();
    for (String id : assignments) {
      if (student.get(id) instanceof Integer score) {
        scores.put(id, score);
      }
    }
    return new DemoFinal(
        DemoTexts.text(student, "email"),
        DemoTexts.text(student, "identifier"),
        DemoTexts.text(student, "given"),
        DemoTexts.text(student, "family"),
        Map.copyOf(scores),
        student.get("late") instanceof Integer hours ? hours : 0,
        student.get("deferred") instanceof String why ? why : null,
        Boolean.TRUE.equals(student.get("waits")));
  }
}
