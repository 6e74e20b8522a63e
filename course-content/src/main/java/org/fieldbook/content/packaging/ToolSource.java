package org.fieldbook.content.packaging;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * The source of one tool: YAML as the package has it, or the same as JSON for an editor; and what
 * the check of the whole package says of it.
 */
public final class ToolSource {

  private static final Pattern TOOL_ID = Pattern.compile("[a-z][a-z0-9-]{1,40}");
  private static final Pattern FIELD = Pattern.compile("^  - (?:id|\\{id): ([A-Za-z0-9_]+)");
  private static final int WIDTH = 120;

  private ToolSource() {}

  /** Whether a tool may be called so. */
  public static boolean isId(String id) {
    return TOOL_ID.matcher(id).matches();
  }

  /** Path in a package of the tool with the id; the usual one when there is none yet. */
  public static String path(Map<String, String> documents, String tool) {
    Pattern id = Pattern.compile("(?m)^id: *['\"]?" + Pattern.quote(tool) + "['\"]? *$");
    return documents.entrySet().stream()
        .filter(d -> d.getKey().startsWith("tools/") && id.matcher(d.getValue()).find())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("tools/" + tool + ".yaml");
  }

  /**
   * As JSON, names in their order.
   *
   * @throws PackageRefused when it is no well-formed YAML
   */
  public static JsonObject json(String yaml) {
    Problems problems = new Problems();
    Optional<YamlMap> map = YamlText.parse(yaml, problems.of("this tool"));
    if (map.isEmpty() || !problems.isEmpty()) {
      throw new PackageRefused(problems.inOrder());
    }
    Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return value(loaded).asJsonObject();
  }

  private static JsonValue value(@Nullable Object loaded) {
    if (loaded instanceof Map<?, ?> map) {
      JsonObjectBuilder object = Json.createObjectBuilder();
      map.forEach((name, v) -> object.add(String.valueOf(name), value(v)));
      return object.build();
    }
    if (loaded instanceof List<?> list) {
      JsonArrayBuilder array = Json.createArrayBuilder();
      list.forEach(v -> array.add(value(v)));
      return array.build();
    }
    if (loaded instanceof Boolean flag) {
      return flag ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (loaded instanceof Number number) {
      return Json.createValue(new BigDecimal(number.toString()));
    }
    return loaded == null ? JsonValue.NULL : Json.createValue(loaded.toString());
  }

  /** As YAML. What is empty is left out. */
  public static String yaml(JsonObject tool) {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setWidth(WIDTH)
            .build();
    return new Dump(settings).dumpToString(plain(tool));
  }

  private static @Nullable Object plain(JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT -> {
        Map<String, Object> map = new LinkedHashMap<>();
        value
            .asJsonObject()
            .forEach(
                (name, v) -> {
                  Object plain = plain(v);
                  if (plain != null && !"".equals(plain)) {
                    map.put(name, plain);
                  }
                });
        yield map;
      }
      case ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        value.asJsonArray().forEach(v -> list.add(plain(v)));
        yield list;
      }
      case STRING -> ((JsonString) value).getString();
      case NUMBER -> number((JsonNumber) value);
      case TRUE -> true;
      case FALSE -> false;
      case NULL -> null;
    };
  }

  private static Object number(JsonNumber number) {
    if (number.isIntegral() && number.bigDecimalValue().precision() < 10) {
      return number.intValue();
    }
    return number.doubleValue();
  }

  /**
   * Checks the package as it would be with the tool's source in it. What is wrong elsewhere in it
   * is not this tool's.
   */
  public static Checked check(
      Map<String, String> documents, Set<String> media, String tool, String yaml) {
    String path = path(documents, tool);
    Map<String, String> with = new TreeMap<>(documents);
    with.put(path, yaml);
    Problems problems = new Problems();
    TreeSet<String> paths = new TreeSet<>(with.keySet());
    paths.addAll(media);
    Optional<PublishedCourse> course = new PackageReader(with, paths, problems).read(0, 0);
    List<Fault> faults =
        problems.inOrder().stream()
            .filter(p -> p.file().equals(path))
            .map(p -> new Fault(p.line(), field(yaml, p.line()), p.fault()))
            .toList();
    Problems own = new Problems();
    String id =
        YamlText.parse(yaml, own.of(path))
            .map(map -> String.valueOf(map.optionalText("id")))
            .orElse(tool);
    List<Fault> all = new ArrayList<>(faults);
    if (!id.equals(tool)) {
      all.add(0, new Fault(1, "", "the id of this tool is \"" + tool + "\" and stays so."));
    }
    return new Checked(course.map(c -> c.tools().get(tool)), all, course);
  }

  /** The field on whose lines a fault lies; empty when it lies above all fields. */
  private static String field(String yaml, int line) {
    String field = "";
    List<String> lines = yaml.lines().toList();
    for (int i = 0; i < Math.min(line, lines.size()); i++) {
      Matcher matcher = FIELD.matcher(lines.get(i));
      if (matcher.find()) {
        field = matcher.group(1);
      }
    }
    return field;
  }

  /**
   * What the check found.
   *
   * @param template as far as it can be read; empty when it cannot
   * @param course the package with it, for what it offers to choose from
   */
  public record Checked(
      Optional<ToolTemplate> template, List<Fault> faults, Optional<PublishedCourse> course) {

    public Checked {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Something wrong with the source.
   *
   * @param line from 1, or 0 when no line is to blame
   * @param field id of the field that it is about, empty when it is about the tool
   */
  public record Fault(int line, String field, String fault) {}
}
