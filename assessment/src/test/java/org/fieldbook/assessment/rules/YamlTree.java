package org.fieldbook.assessment.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A YAML file as maps and lists, in which one leaf can be changed. */
final class YamlTree {

  private YamlTree() {}

  /** Where the leaves are: keys and numbers from the root. */
  static List<List<Object>> places(Object node) {
    List<List<Object>> places = new ArrayList<>();
    if (node instanceof Map<?, ?> map && !map.isEmpty()) {
      map.forEach((key, value) -> below(places, key, value));
    } else if (node instanceof List<?> list && !list.isEmpty()) {
      for (int i = 0; i < list.size(); i++) {
        below(places, i, list.get(i));
      }
    } else {
      places.add(List.of());
    }
    return places;
  }

  private static void below(List<List<Object>> places, Object key, Object value) {
    for (List<Object> rest : places(value)) {
      places.add(Stream.concat(Stream.of(key), rest.stream()).toList());
    }
  }

  /** What stands there. */
  static Object at(Object node, List<Object> place) {
    @Nullable Object found = node;
    for (Object key : place) {
      found =
          found instanceof List<?> list
              ? list.get((Integer) key)
              : found instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return found == null ? "null" : found;
  }

  /** The same, with another value there. */
  static Object with(@Nullable Object node, List<Object> place, Object value) {
    if (place.isEmpty()) {
      return value;
    }
    List<Object> rest = place.subList(1, place.size());
    if (node instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list);
      int i = (Integer) place.get(0);
      copy.set(i, with(copy.get(i), rest, value));
      return copy;
    }
    Map<Object, Object> copy =
        node instanceof Map<?, ?> map ? new LinkedHashMap<>(map) : new LinkedHashMap<>();
    copy.put(place.get(0), with(copy.get(place.get(0)), rest, value));
    return copy;
  }

  /** The place in words, as faults name it. */
  static String named(List<Object> place) {
    StringBuilder name = new StringBuilder();
    for (Object key : place) {
      name.append(key instanceof Integer i ? " " + (i + 1) : (name.isEmpty() ? "" : ": ") + key);
    }
    return name.toString();
  }

  static Object load(String text) {
    return new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  static String dump(Object root) {
    return new Dump(DumpSettings.builder().build()).dumpToString(root);
  }
}
