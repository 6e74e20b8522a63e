package org.fieldbook.content.packaging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.content.packaging.CourseIndex.Kind;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Option;
import org.fieldbook.content.tool.ToolField.Type;
import org.fieldbook.content.tool.ToolPicture;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/** Reads {@code tools/*.yaml}. */
final class ToolReader {

  private static final Map<String, Type> TYPES =
      Stream.of(Type.values())
          .collect(
              Collectors.toMap(
                  t -> t.name().toLowerCase(Locale.ROOT).replace('_', '-'), Function.identity()));
  private static final Set<Type> IN_TABLES_ONLY =
      Set.of(Type.NUMBER, Type.MONEY, Type.PERSON, Type.REF, Type.CALC);
  private static final int DEEPEST = 3;

  private final YamlMap file;
  private final CourseIndex index;
  private final Problems.Of problems;

  ToolReader(YamlMap file, CourseIndex index) {
    this.file = file;
    this.index = index;
    this.problems = file.problems();
  }

  ToolTemplate read() {
    List<ToolField> fields = fields(file, "fields", 1);
    if (fields.isEmpty()) {
      problems.add(file.line(), "\"fields\" is missing: a tool has at least one.");
    }
    FieldRulesReader.check(
        fields, (id, fault) -> problems.add(file.line("fields"), "field \"" + id + "\": " + fault));
    String introduced = file.optionalText("introduced");
    if (introduced != null) {
      index.check(Kind.WEEK, introduced, file.line("introduced"), problems);
    }
    ToolTemplate tool = template(introduced, fields);
    file.checkSpelling();
    return tool;
  }

  private ToolTemplate template(@Nullable String introduced, List<ToolField> fields) {
    List<ToolPicture> pictures = new PictureReader(fields).read(file);
    return new ToolTemplate(
        file.text("id"),
        file.number("number"),
        file.text("title"),
        file.text("purpose"),
        file.text("restsOn"),
        families(),
        known(Kind.COMPETENCE, "competences"),
        introduced,
        known(Kind.WEEK, "revisited"),
        file.number("minutes"),
        file.flag("series"),
        known(Kind.TOOL, "linksTo"),
        file.text("takeaway"),
        file.optionalText("note"),
        pictures,
        fields,
        new DiaryReader(fields).read(file),
        new IdeasReader(fields, index).read(file),
        file.flag("noPhotographs"),
        new FeedbackReader(file, fields, index).read().orElse(null),
        new PaperReader(fields, pictures).read(file));
  }

  private List<String> families() {
    List<String> families = file.texts("families");
    for (String family : families) {
      if (!CourseReader.FAMILIES.contains(family)) {
        file.fault("families", "\"" + family + "\" is not one of " + CourseReader.FAMILIES + ".");
      }
    }
    return families;
  }

  private List<String> known(Kind kind, String name) {
    List<String> keys = file.texts(name);
    return keys.stream().filter(k -> index.check(kind, k, file.line(name), problems)).toList();
  }

  private List<ToolField> fields(YamlMap holder, String name, int depth) {
    List<ToolField> fields = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMap map : holder.maps(name)) {
      if (!ids.add(map.text("id"))) {
        map.fault("id", "the id \"" + map.text("id") + "\" is used twice in this list.");
      }
      field(map, map.text("id"), depth).ifPresent(fields::add);
    }
    return fields;
  }

  private Optional<ToolField> field(YamlMap map, String id, int depth) {
    String word = map.text("type");
    Type type = TYPES.get(word);
    if (type == null) {
      if (!word.isEmpty()) {
        map.fault(
            "type",
            "\""
                + word
                + "\" is not a field type; there are "
                + TYPES.keySet().stream().sorted().toList()
                + ".");
      }
      return Optional.empty();
    }
    if (depth > DEEPEST) {
      map.fault("type", "fields stand too deep in one another.");
      return Optional.empty();
    }
    if (depth == 1 && IN_TABLES_ONLY.contains(type) && type != Type.CALC) {
      map.fault("type", "\"" + word + "\" is a type for columns of a table.");
    }
    Optional<YamlMap> rows = map.isList("rows") ? Optional.empty() : map.map("rows");
    boolean isMatrix = type == Type.MATRIX;
    ToolField cell = cell(map, depth);
    ToolField field =
        new ToolField(
            id,
            depth == 1 || map.has("label") ? map.text("label") : id,
            type,
            map.flag("required"),
            map.optionalText("help"),
            map.optionalNumber("min"),
            map.optionalNumber("max"),
            endLabel(map, "minLabel", 0),
            endLabel(map, "maxLabel", -1),
            map.optionalNumber("minWords"),
            map.optionalNumber("maxLength"),
            rows.map(r -> r.optionalNumber("min")).orElse(null),
            rows.map(r -> r.optionalNumber("max")).orElse(null),
            choices(map),
            map.optionalText("optionsFrom"),
            map.isList("rows") ? options(map, "rows") : List.of(),
            isMatrix ? fixedColumns(map, cell, depth) : fields(map, "columns", depth + 1),
            cell,
            map.optionalText("formula"),
            new FieldRulesReader(map).read());
    check(map, field);
    map.checkSpelling();
    return Optional.of(field);
  }

  /**
   * Columns of a matrix have a key and a label. Each holds the matrix's one kind of cell, or one of
   * its own.
   */
  private List<ToolField> fixedColumns(YamlMap map, @Nullable ToolField common, int depth) {
    options(map, "columns");
    List<ToolField> columns = new ArrayList<>();
    for (YamlMap column : map.maps("columns")) {
      ToolField own = cell(column, depth);
      ToolField cell = own == null ? common : own;
      if (cell == null) {
        column.fault("key", "a matrix needs a \"cell\", of its own or for each column.");
      } else {
        columns.add(named(cell, column.text("key"), column.text("label")));
      }
    }
    return columns;
  }

  private static ToolField named(ToolField cell, String id, String label) {
    return new ToolField(
        id,
        label,
        cell.type(),
        cell.required(),
        cell.help(),
        cell.min(),
        cell.max(),
        cell.minLabel(),
        cell.maxLabel(),
        cell.minWords(),
        cell.maxLength(),
        cell.minRows(),
        cell.maxRows(),
        cell.options(),
        cell.optionsFrom(),
        cell.rows(),
        cell.columns(),
        cell.cell(),
        cell.formula(),
        cell.rules());
  }

  /** What an end of a scale is called: said so, or the first or last of its {@code labels}. */
  private static @Nullable String endLabel(YamlMap map, String name, int place) {
    String own = map.optionalText(name);
    List<String> labels = map.texts("labels");
    if (own != null || labels.isEmpty()) {
      return own;
    }
    return labels.get(place < 0 ? labels.size() - 1 : place);
  }

  private @Nullable ToolField cell(YamlMap map, int depth) {
    return map.map("cell").flatMap(c -> field(c, "cell", depth + 1)).orElse(null);
  }

  /** The choices of a field; those of a family or a side that is worked out are the framework's. */
  private static List<Option> choices(YamlMap map) {
    return map.map("calc")
        .map(calc -> Objects.toString(calc.optionalText("rule"), ""))
        .map(
            rule ->
                switch (rule) {
                  case "family" -> named(CourseReader.FAMILIES);
                  case "side" -> named(CourseReader.SIDES);
                  default -> List.<Option>of();
                })
        .orElseGet(() -> options(map, "options"));
  }

  private static List<Option> named(List<String> keys) {
    return keys.stream()
        .map(k -> new Option(k, k.substring(0, 1).toUpperCase(Locale.ROOT) + k.substring(1)))
        .toList();
  }

  private static List<Option> options(YamlMap map, String name) {
    List<Option> options = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (YamlMap o : map.maps(name)) {
      Option option = new Option(o.text("key"), o.text("label"), o.optionalText("group"));
      if (!keys.add(option.key())) {
        o.fault("key", "the key \"" + option.key() + "\" is used twice in this list.");
      }
      options.add(option);
    }
    return options;
  }

  /** Options may come from the course, or from the learner's own entries of another tool. */
  private void check(YamlMap map, ToolField field) {
    String from = field.optionsFrom();
    if (from != null && !from.equals("concepts") && !from.equals("competences")) {
      String tool = from.contains(".") ? from.substring(0, from.indexOf('.')) : from;
      if (!index.has(Kind.TOOL, tool)) {
        map.fault(
            "optionsFrom",
            "\"optionsFrom\" must be concepts, competences or a tool, not \"" + from + "\".");
      }
    }
    switch (field.type()) {
      case CHOICE, MULTICHOICE -> {
        if (field.options().isEmpty() && from == null) {
          map.fault("type", "a " + map.text("type") + " needs \"options\".");
        }
      }
      case SCALE -> {
        Integer min = field.min();
        Integer max = field.max();
        if (min == null || max == null || min >= max) {
          map.fault("type", "a scale needs \"min\" and \"max\", the first below the second.");
        }
      }
      case TABLE -> {
        if (field.columns().isEmpty()) {
          map.fault("type", "a table needs \"columns\".");
        }
      }
      case DIAGRAM_DATA, CALC -> {
        if (field.formula() == null) {
          map.fault("type", "a computed field needs its \"formula\" in words.");
        }
      }
      default -> {
        // Nothing more to ask of a plain field.
      }
    }
  }
}
