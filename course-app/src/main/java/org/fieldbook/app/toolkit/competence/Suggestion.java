package org.fieldbook.app.toolkit.competence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.fieldbook.app.toolkit.competence.Specification.Row;
import org.fieldbook.content.reading.Framework.Role;
import org.fieldbook.content.reading.Framework.Size;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedCourse.Competence;

/**
 * What a role in an organisation of a size is likely to need: the role’s profile, shortened to the
 * share that the size says. The highest levels stay first, and one of each family stays whatever
 * happens. Rests on competences.md, sections 4 to 6 of the framework: a short range for a
 * micro-employer, a limited one for a small organisation, nearly all for a medium one, all for a
 * large one.
 */
public final class Suggestion {

  private Suggestion() {}

  /** Levels needed by competence, in the order of the role’s profile. */
  public static Map<String, Integer> of(PublishedCourse course, Role role, Size size) {
    int most = Math.max(1, Math.round(role.profile().size() * size.share() / 100f));
    Set<String> kept = new HashSet<>();
    Set<String> families = new HashSet<>();
    List<Map.Entry<String, Integer>> byLevel = new ArrayList<>(role.profile().entrySet());
    byLevel.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()));
    for (Map.Entry<String, Integer> entry : byLevel) {
      String family = course.competence(entry.getKey()).map(Competence::family).orElse("");
      if (families.add(family)) {
        kept.add(entry.getKey());
      }
    }
    for (Map.Entry<String, Integer> entry : byLevel) {
      if (kept.size() < most) {
        kept.add(entry.getKey());
      }
    }
    Map<String, Integer> suggested = new LinkedHashMap<>();
    role.profile().forEach((c, level) -> put(suggested, kept, c, level));
    return suggested;
  }

  private static void put(
      Map<String, Integer> suggested, Set<String> kept, String competence, int level) {
    if (kept.contains(competence)) {
      suggested.put(competence, level);
    }
  }

  /**
   * The suggestion with rows that somebody has worked on: those stay as they are, whatever role and
   * size they came from.
   *
   * @param before rows that are there now
   * @param suggestedBefore what had been suggested for them
   * @param most rows that the form takes
   */
  public static List<Row> with(
      Map<String, Integer> suggested,
      List<Row> before,
      Map<String, Integer> suggestedBefore,
      int most) {
    Map<String, Row> edited = new LinkedHashMap<>();
    for (Row row : before) {
      Integer level = suggestedBefore.get(row.competence());
      if (row.isEdited(level == null ? OptionalInt.empty() : OptionalInt.of(level))) {
        edited.putIfAbsent(row.competence(), row);
      }
    }
    List<Row> rows = new ArrayList<>();
    int room = most - (int) edited.keySet().stream().filter(c -> !suggested.containsKey(c)).count();
    for (Map.Entry<String, Integer> entry : suggested.entrySet()) {
      Row kept = edited.get(entry.getKey());
      if (kept != null || rows.size() < room) {
        rows.add(kept != null ? kept : fresh(entry.getKey(), entry.getValue()));
      }
    }
    edited.values().stream().filter(r -> !suggested.containsKey(r.competence())).forEach(rows::add);
    return rows.stream().limit(most).toList();
  }

  private static Row fresh(String competence, int level) {
    return new Row(competence, OptionalInt.of(level), OptionalInt.empty(), "", "", "");
  }
}
