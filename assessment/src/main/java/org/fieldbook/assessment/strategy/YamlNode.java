package org.fieldbook.assessment.strategy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A mapping in a YAML file that knows where it is, so that a fault can be named. A file comes from
 * people, so its length and its nesting are limited before anything is built from it.
 */
public final class YamlNode {

  /** Most characters of a file. */
  public static final int MOST_CHARACTERS = 200_000;

  private static final int DEEPEST = 20;

  private final String where;
  private final Map<?, ?> values;

  private YamlNode(String where, Map<?, ?> values) {
    this.where = where;
    this.values = values;
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException naming the place, when it is no mapping in YAML
   */
  public static YamlNode read(String file, String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          file + ": has more than " + MOST_CHARACTERS + " characters");
    }
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setAllowDuplicateKeys(false).build();
    Object root;
    try {
      mustBeShallow(file, settings, text);
      root = new Load(settings).loadFromString(text);
    } catch (MarkedYamlEngineException e) {
      String place =
          e.getProblemMark()
              .map(m -> ", line " + (m.getLine() + 1) + ", character " + (m.getColumn() + 1))
              .orElse("");
      throw new IllegalArgumentException(file + place + ": " + e.getProblem(), e);
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
    if (root instanceof Map<?, ?> map) {
      return new YamlNode(file, map);
    }
    throw new IllegalArgumentException(file + ": a mapping is expected");
  }

  /** Walks the file as events, which takes no stack, before it is built up. */
  private static void mustBeShallow(String file, LoadSettings settings, String text) {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      if (event.getEventId() == Event.ID.SequenceStart
          || event.getEventId() == Event.ID.MappingStart) {
        depth++;
      } else if (event.getEventId() == Event.ID.SequenceEnd
          || event.getEventId() == Event.ID.MappingEnd) {
        depth--;
      }
      if (depth > DEEPEST) {
        throw new IllegalArgumentException(file + ": is nested deeper than " + DEEPEST + " levels");
      }
    }
  }

  /** Refuses any entry that is not among these, so that a slip of the pen does not go unread. */
  public void mayHave(String... keys) {
    for (Object key : values.keySet()) {
      if (!List.of(keys).contains(String.valueOf(key))) {
        throw fault(String.valueOf(key), "is not known here; known are " + String.join(", ", keys));
      }
    }
  }

  /** All that it has, as it was read. */
  Map<?, ?> values() {
    return values;
  }

  /** Whether the entry is there and not empty. */
  public boolean has(String key) {
    return values.get(key) != null;
  }

  /** An entry that is true or false; false when it is missing. */
  public boolean yes(String key) {
    Object v = values.get(key);
    if (v == null || v instanceof Boolean) {
      return Boolean.TRUE.equals(v);
    }
    throw fault(key, "is neither true nor false");
  }

  /** The value of an entry that can have one value only, so far. */
  public void only(String key, String known) {
    if (!text(key).equals(known)) {
      throw fault(key, "can only be " + known);
    }
  }

  /** A list that has just these entries so far, in any order. */
  public void onlyAll(String key, String... known) {
    List<String> there = texts(key);
    if (there.size() != known.length || !there.containsAll(List.of(known))) {
      throw fault(key, "can only have all of " + String.join(", ", known));
    }
  }

  /** A list of which every entry is among these. */
  public List<String> amongst(String key, String... known) {
    List<String> there = texts(key);
    for (String each : there) {
      if (!List.of(known).contains(each)) {
        throw fault(
            key,
            "names " + each + ", which is not known here; known are " + String.join(", ", known));
      }
    }
    return there;
  }

  /** A whole number between two others, both included. */
  public int number(String key, int least, int most) {
    int n = number(key);
    if (n < least || n > most) {
      throw fault(key, "is " + n + ", which is not between " + least + " and " + most);
    }
    return n;
  }

  public String text(String key) {
    return optionalText(key).orElseThrow(() -> fault(key, "is missing"));
  }

  public Optional<String> optionalText(String key) {
    Object v = values.get(key);
    return v == null ? Optional.empty() : Optional.of(v.toString().strip());
  }

  public int number(String key) {
    Integer v = optionalNumber(key);
    if (v == null) {
      throw fault(key, "is missing");
    }
    return v;
  }

  public int number(String key, int otherwise) {
    Integer v = optionalNumber(key);
    return v == null ? otherwise : v;
  }

  public @Nullable Integer optionalNumber(String key) {
    Object v = values.get(key);
    if (v == null) {
      return null;
    }
    if (v instanceof Integer n) {
      return n;
    }
    throw fault(key, "is not a whole number");
  }

  public LocalTime time(String key) {
    try {
      return LocalTime.parse(text(key));
    } catch (java.time.DateTimeException e) {
      throw fault(key, "is not a time such as \"12:00\"");
    }
  }

  public YamlNode node(String key) {
    return optionalNode(key).orElseThrow(() -> fault(key, "is missing"));
  }

  public Optional<YamlNode> optionalNode(String key) {
    Object v = values.get(key);
    if (v == null) {
      return Optional.empty();
    }
    if (v instanceof Map<?, ?> map) {
      return Optional.of(new YamlNode(where + ": " + key, map));
    }
    throw fault(key, "is not a mapping");
  }

  public List<String> texts(String key) {
    return list(key).stream().map(Object::toString).toList();
  }

  /** A list of whole numbers, each between two others, both included. */
  public List<Integer> wholes(String key, int least, int most) {
    List<Integer> numbers = new ArrayList<>();
    for (Object item : list(key)) {
      if (!(item instanceof Integer n) || n < least || n > most) {
        throw fault(
            key, "holds " + item + ", which is no whole number from " + least + " to " + most);
      }
      numbers.add(n);
    }
    return numbers;
  }

  public List<LocalDate> dates(String key) {
    try {
      return texts(key).stream().map(LocalDate::parse).toList();
    } catch (java.time.DateTimeException e) {
      throw fault(key, "holds something that is not a date such as 2026-12-25");
    }
  }

  public List<YamlNode> nodes(String key) {
    List<YamlNode> nodes = new ArrayList<>();
    for (Object item : list(key)) {
      if (!(item instanceof Map<?, ?> map)) {
        throw fault(key, "holds something that is not a mapping");
      }
      nodes.add(new YamlNode(where + ": " + key + " " + (nodes.size() + 1), map));
    }
    return nodes;
  }

  /** Its entries that are mappings themselves, in order. */
  public Map<String, YamlNode> children() {
    Map<String, YamlNode> children = new LinkedHashMap<>();
    for (Object key : values.keySet()) {
      optionalNode(key.toString()).ifPresent(n -> children.put(key.toString(), n));
    }
    return children;
  }

  /** Its entries as whole numbers, in order. */
  public Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Object key : values.keySet()) {
      numbers.put(key.toString(), number(key.toString()));
    }
    return numbers;
  }

  public IllegalArgumentException fault(String key, String what) {
    return new IllegalArgumentException(where + ": " + key + " " + what);
  }

  private List<?> list(String key) {
    Object v = values.get(key);
    if (v == null) {
      return List.of();
    }
    if (v instanceof List<?> list) {
      if (list.contains(null)) {
        throw fault(key, "holds an empty entry");
      }
      return list;
    }
    throw fault(key, "is not a list");
  }
}
