package org.fieldbook.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the demonstration's people wrote: the YAML files beside this class. */
final class DemoTexts {

  private static final Pattern DAY = Pattern.compile("\\{day (-?\\d+)\\}");

  private final String file;
  private final Map<String, Object> root;

  private DemoTexts(String file, Object root) {
    this.file = file;
    this.root = map(root);
  }

  /**
   * Reads a file.
   *
   * @param start first day of the presentation, from which {@code {day 14}} in it is counted
   */
  static DemoTexts read(String file, LocalDate start) {
    try (InputStream in = DemoTexts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("No texts " + file);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String dated =
          DAY.matcher(text)
              .replaceAll(m -> start.plusDays(Integer.parseInt(m.group(1))).toString());
      return new DemoTexts(file, new Load(LoadSettings.builder().build()).loadFromString(dated));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, Object> all() {
    return root;
  }

  /** What stands under a name. */
  Object get(String name) {
    Object value = root.get(name);
    if (value == null) {
      throw new IllegalStateException(file + " has no " + name);
    }
    return value;
  }

  List<Object> list(String name) {
    return list(get(name));
  }

  List<String> strings(String name) {
    return strings(get(name));
  }

  static List<String> strings(Object value) {
    return list(value).stream().map(v -> String.valueOf(v).strip()).toList();
  }

  static List<Object> list(Object value) {
    if (value instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    throw new IllegalStateException("No list: " + value);
  }

  static Map<String, Object> map(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> named = new LinkedHashMap<>();
      map.forEach((k, v) -> named.put(String.valueOf(k), v));
      return named;
    }
    throw new IllegalStateException("No map: " + value);
  }

  /** A number of a map, or what holds when it is not given. */
  static double number(Map<String, Object> map, String name, double otherwise) {
    @Nullable Object value = map.get(name);
    return value instanceof Number number ? number.doubleValue() : otherwise;
  }

  static String text(Map<String, Object> map, String name) {
    Object value = map.get(name);
    if (value == null) {
      throw new IllegalStateException("No " + name + " in " + map);
    }
    return String.valueOf(value).strip();
  }
}
