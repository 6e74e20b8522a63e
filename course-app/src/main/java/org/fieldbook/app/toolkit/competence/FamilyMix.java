package org.fieldbook.app.toolkit.competence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedCourse.Competence;

/**
 * How competences fall into the families, in whole percentages that total 100 by largest remainder
 * (toolkit T06, {@code family_mix}).
 */
public final class FamilyMix {

  private FamilyMix() {}

  /** A family with the number of competences in it and its share. */
  public record Part(String family, int count, int percent) {}

  /** The families in the order of the course; those without any have 0. */
  public static List<Part> of(PublishedCourse course, Collection<String> competences) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    course.competences().forEach(c -> counts.putIfAbsent(c.family(), 0));
    for (String id : competences) {
      course
          .competence(id)
          .map(Competence::family)
          .ifPresent(f -> counts.merge(f, 1, Integer::sum));
    }
    return percentages(counts);
  }

  private static List<Part> percentages(Map<String, Integer> counts) {
    int total = counts.values().stream().mapToInt(Integer::intValue).sum();
    Map<String, Integer> percent = new LinkedHashMap<>();
    if (total > 0) {
      counts.forEach((family, count) -> percent.put(family, 100 * count / total));
      int left = 100 - percent.values().stream().mapToInt(Integer::intValue).sum();
      List<String> byRemainder = new ArrayList<>(counts.keySet());
      byRemainder.sort(
          Comparator.comparingInt((String f) -> 100 * counts.getOrDefault(f, 0) % total)
              .reversed());
      byRemainder.stream().limit(left).forEach(f -> percent.merge(f, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .map(e -> new Part(e.getKey(), e.getValue(), percent.getOrDefault(e.getKey(), 0)))
        .toList();
  }
}
