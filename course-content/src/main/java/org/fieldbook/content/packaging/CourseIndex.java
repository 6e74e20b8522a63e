package org.fieldbook.content.packaging;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.fieldbook.content.kernel.CourseCode;
import org.jspecify.annotations.Nullable;

/**
 * Everything in a package that can be referred to, gathered before the texts are read, so that a
 * reference may point forwards.
 */
final class CourseIndex {

  /** An id: where it stands, and the anchor that a reader's page gives it, if it has one. */
  record Place(String file, int line, @Nullable String week, @Nullable String anchor) {}

  private final CourseCode code;
  private final int edition;
  private final Set<String> files;
  private final Map<String, Place> ids = new HashMap<>();
  private final Map<Kind, Map<String, String>> named = new HashMap<>();
  private final Map<String, Map<String, Place>> treated = new HashMap<>();

  /** What is referred to by its own kind of attribute or list. */
  enum Kind {
    WEEK("week"),
    TOOL("tool"),
    REFERENCE("entry in references.yaml with the key"),
    PERSON("person"),
    COMPETENCE("competence"),
    CONCEPT("key concept"),
    OUTCOME("outcome"),
    CASE("case"),
    SYSTEM_PART("part of the whole system"),
    PROMISE("promise in promises.yaml");

    final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  CourseIndex(CourseCode code, int edition, Set<String> files) {
    this.code = code;
    this.edition = edition;
    this.files = files;
  }

  /** Notes an id; a second one of the same name is a fault. */
  void id(String id, Place place, Problems problems) {
    Place first = ids.putIfAbsent(id, place);
    if (first != null) {
      problems.add(
          place.file(),
          place.line(),
          "the id \""
              + id
              + "\" is already used in "
              + first.file()
              + ", line "
              + first.line()
              + ".");
    }
  }

  @Nullable Place place(String id) {
    return ids.get(id);
  }

  /** Notes that what has the id treats a promise of the course. */
  void treats(String promise, String id, Place place) {
    treated.computeIfAbsent(promise, p -> new LinkedHashMap<>()).put(id, place);
  }

  /** What treats a promise, by id, in the order of the weeks. */
  Map<String, Place> treating(String promise) {
    return treated.getOrDefault(promise, Map.of());
  }

  void name(Kind kind, String key, String title) {
    named.computeIfAbsent(kind, k -> new LinkedHashMap<>()).put(key, title);
  }

  boolean has(Kind kind, String key) {
    return named.getOrDefault(kind, Map.of()).containsKey(key);
  }

  /** Title of something that is there. */
  String title(Kind kind, String key) {
    return named.getOrDefault(kind, Map.of()).getOrDefault(key, key);
  }

  /** Whether there is one; notes a problem when there is not. */
  boolean check(Kind kind, String key, int line, Problems.Of problems) {
    boolean known = has(kind, key);
    if (!known) {
      problems.add(line, "there is no " + kind.words + " \"" + key + "\" in this course.");
    }
    return known;
  }

  boolean hasMedia(String path) {
    return path.startsWith("media/") && files.contains(path);
  }

  /** Address of a file under {@code media/}, from the root of the site. */
  String mediaAddress(String path) {
    return "/media/" + code + "/" + edition + "/" + path.substring("media/".length());
  }
}
