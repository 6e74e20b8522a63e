package org.fieldbook.assessment.strategy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every single entry of a file of rules, whoever reads it: two files say the same when these are
 * the same. Comments, order and how the file is laid out are no matter.
 */
public final class RuleEntries {

  private static final int MOST = 20_000;
  private static final int DEEPEST = 20;

  private final String file;
  private final Map<String, String> entries = new LinkedHashMap<>();

  private RuleEntries(String file) {
    this.file = file;
  }

  /**
   * The entries by their place, such as {@code late: assignments: TMA01: acceptDays}; those of a
   * list are numbered from 1. An empty mapping or list counts as an entry.
   *
   * @throws IllegalArgumentException when it is no mapping in YAML, or repeats itself without end
   */
  public static Map<String, String> of(String file, String text) {
    RuleEntries all = new RuleEntries(file);
    all.add("", YamlNode.read(file, text).values(), 0);
    return all.entries;
  }

  private void add(String place, Object value, int depth) {
    // Aliases can repeat what the file has once.
    if (depth > DEEPEST || entries.size() > MOST) {
      throw new IllegalArgumentException(file + ": repeats itself too often");
    }
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      map.forEach((key, v) -> add(place.isEmpty() ? "" + key : place + ": " + key, v, depth + 1));
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      for (int i = 0; i < list.size(); i++) {
        add(place + " " + (i + 1), list.get(i), depth + 1);
      }
    } else {
      entries.put(place, String.valueOf(value));
    }
  }
}
