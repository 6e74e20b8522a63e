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
 * share that the size says, each family by its part of it, and the highest levels of a family
 * first. One of each family stays whatever happens. Rests on competences.md, sections 4 to 6 of the
 * framework: a short range for a micro-employer, a limited one for a small organisation, nearly all
 * for a medium one, all for a large one.
 */
public final class Suggestion {

  private Suggestion() {}

  /** Levels needed by competence, in the order of the role’s profile. */
  public static Map<String, Integer> of(PublishedCourse course, Role role, Size size) {
    int most = Math.max(1, Math.round(role.profile().size() * size.share() / 100f));
    Map<String, List<String>> byFamily = new LinkedHashMap<>();
    role.profile().entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .forEach(
            e ->
                byFamily
                    .computeIfAbsent(family(course, e.getKey()), f -> new ArrayList<>())
                    .add(e.getKey()));
    Set<String> kept = new HashSet<>();
    byFamily.values().forEach(all -> kept.addAll(all.subList(0, least(all, role, most))));
    List<List<String>> byRest = new ArrayList<>(byFamily.values());
    byRest.sort(Comparator.comparingDouble((List<String> all) -> rest(all, role, most)).reversed());
    for (List<String> all : byRest) {
      all.stream()
          .filter(c -> !kept.contains(c))
          .findFirst()
          .filter(c -> kept.size() < most)
          .ifPresent(kept::add);
    }
    Map<String, Integer> suggested = new LinkedHashMap<>();
    role.profile()
        .forEach(
            (competence, level) -> {
              if (kept.contains(competence)) {
                suggested.put(competence, level);
              }
            });
    return suggested;
  }

  private static String family(PublishedCourse course, String competence) {
    return course.competence(competence).map(Competence::family).orElse("");
  }

  /** How many of a family stay at least: its whole part of the list, and never none. */
  private static int least(List<String> ofFamily, Role role, int most) {
    return Math.max(1, ofFamily.size() * most / role.profile().size());
  }

  private static double rest(List<String> ofFamily, Role role, int most) {
    return ofFamily.size() * (double) most / role.profile().size() - least(ofFamily, role, most);
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
