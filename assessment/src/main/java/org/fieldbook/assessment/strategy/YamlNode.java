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

/** A mapping in a YAML file that knows where it is, so that a fault can be named. */
final class YamlNode {

  private final String where;
  private final Map<?, ?> values;

  private YamlNode(String where, Map<?, ?> values) {
    this.where = where;
    this.values = values;
  }

  static YamlNode read(String file, String text) {
    Object root =
        new Load(LoadSettings.builder().setLabel(file).setAllowDuplicateKeys(false).build())
            .loadFromString(text);
    if (root instanceof Map<?, ?> map) {
      return new YamlNode(file, map);
    }
    throw new IllegalArgumentException(file + ": a mapping is expected");
  }

  String text(String key) {
    return optionalText(key).orElseThrow(() -> fault(key, "is missing"));
  }

  Optional<String> optionalText(String key) {
    Object v = values.get(key);
    return v == null ? Optional.empty() : Optional.of(v.toString().strip());
  }

  int number(String key) {
    Integer v = optionalNumber(key);
    if (v == null) {
      throw fault(key, "is missing");
    }
    return v;
  }

  int number(String key, int otherwise) {
    Integer v = optionalNumber(key);
    return v == null ? otherwise : v;
  }

  @Nullable Integer optionalNumber(String key) {
    Object v = values.get(key);
    if (v == null) {
      return null;
    }
    if (v instanceof Integer n) {
      return n;
    }
    throw fault(key, "is not a whole number");
  }

  /** Whether it says true; false when it says nothing. */
  boolean flag(String key) {
    Object v = values.get(key);
    if (v == null) {
      return false;
    }
    if (v instanceof Boolean b) {
      return b;
    }
    throw fault(key, "is neither true nor false");
  }

  LocalTime time(String key) {
    try {
      return LocalTime.parse(text(key));
    } catch (java.time.DateTimeException e) {
      throw fault(key, "is not a time such as \"12:00\"");
    }
  }

  YamlNode node(String key) {
    return optionalNode(key).orElseThrow(() -> fault(key, "is missing"));
  }

  Optional<YamlNode> optionalNode(String key) {
    Object v = values.get(key);
    if (v == null) {
      return Optional.empty();
    }
    if (v instanceof Map<?, ?> map) {
      return Optional.of(new YamlNode(where + ": " + key, map));
    }
    throw fault(key, "is not a mapping");
  }

  List<String> texts(String key) {
    return list(key).stream().map(Object::toString).toList();
  }

  List<LocalDate> dates(String key) {
    try {
      return texts(key).stream().map(LocalDate::parse).toList();
    } catch (java.time.DateTimeException e) {
      throw fault(key, "holds something that is not a date such as 2026-12-25");
    }
  }

  List<YamlNode> nodes(String key) {
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
  Map<String, YamlNode> children() {
    Map<String, YamlNode> children = new LinkedHashMap<>();
    for (Object key : values.keySet()) {
      optionalNode(key.toString()).ifPresent(n -> children.put(key.toString(), n));
    }
    return children;
  }

  /** Its entries as whole numbers, in order. */
  Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Object key : values.keySet()) {
      numbers.put(key.toString(), number(key.toString()));
    }
    return numbers;
  }

  IllegalArgumentException fault(String key, String what) {
    return new IllegalArgumentException(where + ": " + key + " " + what);
  }

  private List<?> list(String key) {
    Object v = values.get(key);
    if (v == null) {
      return List.of();
    }
    if (v instanceof List<?> list) {
      return list;
    }
    throw fault(key, "is not a list");
  }
}
