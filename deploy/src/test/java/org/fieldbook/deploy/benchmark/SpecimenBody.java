package org.fieldbook.deploy.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * A tool of LMC310 as its completed example fills it, with its longer texts written on until the
 * whole has a given size.
 */
public final class SpecimenBody {

  private static final Path COURSE = Path.of("../course-content/src/main/courses/LMC310");
  private static final String WORDS =
      "The morning round began late because two of the team were called away, and we agreed who"
          + " would speak with the family first. ";

  private final String tool;
  private final String title;
  private final List<Map<?, ?>> fields;
  private final Map<?, ?> values;

  private SpecimenBody(Path file) {
    Map<?, ?> specimen = read(file);
    this.tool = specimen.get("tool") + "";
    this.title = specimen.get("title") + "";
    this.values = (Map<?, ?>) Objects.requireNonNull(specimen.get("fields"));
    this.fields = maps(read(COURSE.resolve("tools/" + tool + ".yaml")).get("fields"));
  }

  /** Of all tools, by the names of their files. */
  public static List<SpecimenBody> all() {
    try (Stream<Path> files = Files.list(COURSE.resolve("specimens"))) {
      return files
          .filter(f -> f.toString().endsWith(".yaml"))
          .sorted()
          .map(SpecimenBody::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Id of the tool. */
  public String tool() {
    return tool;
  }

  /**
   * A save of it as JSON, such as a page sends.
   *
   * @param salt makes one version differ from another
   */
  public String save(int bytes, int salt) {
    int written = json(row(values, fields)).getBytes(StandardCharsets.UTF_8).length;
    List<String> longer = fields.stream().filter(f -> is(f, "longtext")).map(f -> id(f)).toList();
    int each = Math.max(0, bytes - written) / longer.size();
    Map<String, Object> body = row(values, fields);
    longer.forEach(id -> body.merge(id, more(each), (text, more) -> text + "\n\n" + more));
    // What comes first may not be changed any more once the rest is written, as a prediction.
    body.computeIfPresent(longer.get(longer.size() - 1), (id, text) -> text + " No " + salt + ".");
    return json(Map.of("title", title, "kind", "kept", "body", Map.of("fields", body)));
  }

  private static String more(int length) {
    return WORDS.repeat(length / WORDS.length() + 1).substring(0, length);
  }

  /** Values as a page sends them: points of a scale as numbers, all else as it was written. */
  private static Map<String, Object> row(Map<?, ?> values, List<Map<?, ?>> fields) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (Map<?, ?> field : fields) {
      Object value = values.get(id(field));
      if (value != null) {
        row.put(id(field), value(value, field));
      }
    }
    return row;
  }

  private static Object value(Object value, Map<?, ?> field) {
    if (is(field, "scale")) {
      return Integer.valueOf((String) value);
    }
    if (is(field, "table")) {
      return maps(value).stream().map(r -> row(r, maps(field.get("columns")))).toList();
    }
    if (is(field, "matrix")) {
      Map<String, Object> rows = new LinkedHashMap<>();
      ((Map<?, ?>) value)
          .forEach((k, r) -> rows.put(k + "", row((Map<?, ?>) r, maps(field.get("columns")))));
      return rows;
    }
    return value;
  }

  private static String id(Map<?, ?> field) {
    return field.get("id") + "";
  }

  private static boolean is(Map<?, ?> field, String type) {
    return type.equals(field.get("type"));
  }

  private static List<Map<?, ?>> maps(@Nullable Object list) {
    return ((List<?>) Objects.requireNonNull(list))
        .stream().<Map<?, ?>>map(m -> (Map<?, ?>) m).toList();
  }

  private static Map<?, ?> read(Path file) {
    try {
      LoadSettings asWritten = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
      return (Map<?, ?>) new Load(asWritten).loadFromString(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String json(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> json(e.getKey()) + ":" + json(e.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(SpecimenBody::json).collect(Collectors.joining(",", "[", "]"));
    }
    if (value instanceof Integer) {
      return value.toString();
    }
    String text = value.toString().replace("\\", "\\\\").replace("\"", "\\\"");
    return "\"" + text.replace("\n", "\\n").replace("\t", "\\t") + "\"";
  }
}
