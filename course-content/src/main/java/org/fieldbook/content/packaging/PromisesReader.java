package org.fieldbook.content.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldbook.content.packaging.CourseIndex.Kind;
import org.fieldbook.content.packaging.CourseIndex.Place;
import org.fieldbook.content.reading.PublishedCourse.Promise;
import org.fieldbook.content.reading.PublishedCourse.Treated;
import org.fieldbook.content.reading.Week;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code promises.yaml}: what the course has promised to treat, and in which weeks. A promise
 * is kept where something in each of these weeks says that it treats it.
 */
final class PromisesReader {

  private static final String ID = "[A-Za-z][A-Za-z0-9-]{0,59}";

  private final YamlMap file;
  private final CourseIndex index;

  /** Notes every promise, so that the weeks can refer to it. */
  PromisesReader(YamlMap file, CourseIndex index) {
    this.file = file;
    this.index = index;
    for (String id : file.names()) {
      if (!id.matches(ID)) {
        file.fault(id, "\"" + id + "\" is not an id: letters, digits and hyphens.");
      }
      index.name(Kind.PROMISE, id, id);
    }
  }

  /** The promises with what keeps them; a promise that a written week does not keep is a fault. */
  List<Promise> read(Map<String, Week> weeks) {
    List<Promise> promises = new ArrayList<>();
    for (String id : file.names()) {
      file.map(id).ifPresent(promise -> promises.add(promise(id, promise, weeks)));
    }
    return promises;
  }

  private Promise promise(String id, YamlMap promise, Map<String, Week> weeks) {
    Map<String, Place> places = index.treating(id);
    Set<String> kept =
        places.values().stream().map(p -> String.valueOf(p.week())).collect(Collectors.toSet());
    for (String week : promise.texts("weeks")) {
      if (index.check(Kind.WEEK, week, promise.line(), file.problems())
          && !kept.contains(week)
          && isWritten(weeks.get(week))) {
        promise.fault(
            "weeks",
            "nothing in the week " + week + " treats " + id + " (data-treats=\"" + id + "\").");
      }
    }
    return new Promise(id, promise.text("promise"), promise.texts("weeks"), treated(places));
  }

  private static boolean isWritten(@Nullable Week week) {
    return week != null && week.status() != Week.Status.OUTLINE;
  }

  private static List<Treated> treated(Map<String, Place> places) {
    return places.entrySet().stream()
        .map(
            e ->
                new Treated(
                    orEmpty(e.getValue().week()), e.getKey(), orEmpty(e.getValue().anchor())))
        .toList();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
