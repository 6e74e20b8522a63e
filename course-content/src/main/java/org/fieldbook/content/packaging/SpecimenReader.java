package org.fieldbook.content.packaging;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fieldbook.content.packaging.CourseIndex.Kind;
import org.fieldbook.content.tool.Specimen;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;

/** Reads {@code specimens/*.yaml}: what is written must be what the tool asks for. */
final class SpecimenReader {

  /** Most characters of one line and of a longer text. Toolkit section 1.1. */
  private static final int LINE = 200;

  private static final int TEXT = 5_000;

  private static final Pattern NUMBER =
      Pattern.compile("-?([0-9]{1,12}|[0-9]{1,3}(,[0-9]{3}){1,3})(\\.[0-9]{1,6})?");

  private final YamlMap file;
  private final CourseIndex index;
  private final Map<String, ToolTemplate> tools;

  SpecimenReader(YamlMap file, CourseIndex index, Map<String, ToolTemplate> tools) {
    this.file = file;
    this.index = index;
    this.tools = tools;
  }

  /** The specimen; nothing when there is no telling of what tool. */
  Optional<Specimen> read() {
    String tool = file.text("tool");
    String by = file.text("by");
    if (!by.isEmpty() && !index.has(Kind.PERSON, by) && !index.has(Kind.CASE, by)) {
      file.fault("by", "there is no person or case \"" + by + "\" in this course.");
    }
    String title = line(file, "title");
    String about = file.text("about");
    LocalDate date = date(file, "date");
    Optional<YamlMap> fields = file.map("fields");
    if (fields.isEmpty()) {
      file.fault("fields", "\"fields\" is missing: what was written in the tool.");
    }
    file.checkSpelling();
    if (tool.isEmpty() || !index.check(Kind.TOOL, tool, file.line("tool"), file.problems())) {
      return Optional.empty();
    }
    ToolTemplate template = tools.get(tool);
    return template == null || fields.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Specimen(
                tool, title, by, about, date, values(fields.get(), template.fields(), "field")));
  }

  /** What is written in some fields; whatever is not among them is a fault. */
  private Map<String, Object> values(YamlMap map, List<ToolField> fields, String what) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String name : map.names()) {
      Optional<ToolField> field = fields.stream().filter(f -> f.id().equals(name)).findFirst();
      if (field.isEmpty()) {
        map.fault(name, "the tool has no " + what + " \"" + name + "\" there.");
      } else if (!field.get().isWritten()) {
        map.fault(name, "\"" + name + "\" is worked out, and nobody writes it.");
      } else {
        value(map, field.get()).ifPresent(v -> values.put(name, v));
      }
    }
    return Collections.unmodifiableMap(values);
  }

  private Optional<Object> value(YamlMap map, ToolField field) {
    String id = field.id();
    return switch (field.type()) {
      case TEXT, PERSON, REF -> Optional.of(line(map, id));
      case LONGTEXT -> Optional.of(text(map, id, TEXT));
      case DATE -> Optional.of(date(map, id).toString());
      case NUMBER, MONEY -> Optional.of(number(map, id));
      case CHOICE -> Optional.of(choice(map, field, map.text(id)));
      case MULTICHOICE -> {
        List<String> keys = map.texts(id);
        keys.forEach(key -> choice(map, field, key));
        yield Optional.of(List.copyOf(keys));
      }
      case SCALE -> scale(map, field);
      case TABLE -> {
        List<Map<String, Object>> rows = new ArrayList<>();
        map.maps(id).forEach(row -> rows.add(values(row, field.columns(), "column")));
        yield Optional.of(List.copyOf(rows));
      }
      case MATRIX -> map.map(id).map(rows -> matrix(rows, field));
      case DIAGRAM_DATA, CALC -> Optional.empty();
    };
  }

  private static String line(YamlMap map, String name) {
    String line = text(map, name, LINE);
    if (line.indexOf('\n') >= 0) {
      map.fault(name, "\"" + name + "\" is one line.");
    }
    return line;
  }

  private static String text(YamlMap map, String name, int most) {
    String text = map.text(name);
    if (text.length() > most) {
      map.fault(
          name, "\"" + name + "\" has " + text.length() + " characters, of at most " + most + ".");
    }
    return text;
  }

  /** A date; that of no day that matters when it is missing or none. */
  private static LocalDate date(YamlMap map, String name) {
    String date = map.text(name);
    try {
      return LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      if (!date.isEmpty()) {
        map.fault(name, "\"" + name + "\" must be a date such as 2026-10-03, not " + date + ".");
      }
      return LocalDate.EPOCH;
    }
  }

  private static String number(YamlMap map, String name) {
    String number = map.text(name);
    if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
      map.fault(name, "\"" + name + "\" must be a number, not " + number + ".");
    }
    return number;
  }

  private String choice(YamlMap map, ToolField field, String key) {
    if (!key.isEmpty() && !isOffered(field, key)) {
      map.fault(field.id(), "\"" + key + "\" is no choice of \"" + field.id() + "\".");
    }
    return key;
  }

  /** Whether a key may be chosen; which entries a writer has of their own, nobody can say. */
  private boolean isOffered(ToolField field, String key) {
    String from = field.optionsFrom();
    if (from == null) {
      return field.options().stream().anyMatch(o -> o.key().equals(key));
    }
    return switch (from) {
      case "concepts" -> index.has(Kind.CONCEPT, key);
      case "competences" -> index.has(Kind.COMPETENCE, key);
      default -> true;
    };
  }

  private static Optional<Object> scale(YamlMap map, ToolField field) {
    Integer value = map.optionalNumber(field.id());
    Integer min = field.min();
    Integer max = field.max();
    int parts = field.rules().parts();
    if (value != null
        && min != null
        && max != null
        && (value < min * parts || value > max * parts)) {
      map.fault(
          field.id(),
          "\"" + field.id() + "\" goes from " + min * parts + " to " + max * parts + ".");
    }
    return Optional.ofNullable(value);
  }

  private Map<String, Object> matrix(YamlMap rows, ToolField field) {
    Map<String, Object> matrix = new LinkedHashMap<>();
    for (String key : rows.names()) {
      // Rows that come from another table have its rows' numbers, from 0, as their keys.
      boolean known =
          field.rows().isEmpty()
              ? key.matches("[0-9]{1,2}")
              : field.rows().stream().anyMatch(r -> r.key().equals(key));
      if (!known) {
        rows.fault(key, "\"" + field.id() + "\" has no row \"" + key + "\".");
      }
      rows.map(key).ifPresent(row -> matrix.put(key, values(row, field.columns(), "column")));
    }
    return Collections.unmodifiableMap(matrix);
  }
}
