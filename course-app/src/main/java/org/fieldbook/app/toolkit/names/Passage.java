package org.fieldbook.app.toolkit.names;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.attachment.AttachmentView;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * One text of an entry or beside a file of it, and where it stands.
 *
 * @param pointer where in the body (RFC 6901); {@link #TITLE} or {@link #NOTE} for what stands
 *     beside it; {@link #called}, {@link #shows} or {@link #beside} for what is said of a file
 * @param field the form’s name for the field, with the row’s number for a row: {@code forces-2}
 * @param label what the owner calls the place: {@code Forces, row 3, Force}
 */
public record Passage(String pointer, String field, String label, String text) {

  static final String TITLE = "title";
  static final String NOTE = "note";
  private static final String FILE = "file/";

  /**
   * All texts of an entry: title, what was written, evidence note.
   *
   * @param tool template of a filled tool; null for other responses, or when it is gone
   */
  public static List<Passage> of(EntryView entry, @Nullable ToolTemplate tool) {
    List<Passage> passages = new ArrayList<>();
    add(TITLE, "env-title", "Title", entry.title(), passages);
    if (tool == null) {
      anything("", entry.slot(), "What you wrote", entry.body(), passages);
    } else if (entry.body().get("fields") instanceof JsonObject fields) {
      tool.fields().forEach(f -> field(f, fields.get(f.id()), passages));
    }
    add(NOTE, "env-note", "What this proves", entry.evidenceNote(), passages);
    return passages;
  }

  /** What the owner says of a file: its name, what a picture shows, and the words beside it. */
  public static List<Passage> of(AttachmentView file) {
    List<Passage> passages = new ArrayList<>();
    // Many write file names without spaces.
    String name = file.stem().replace('_', ' ');
    add(called(file), "called-" + file.id(), "Name of the file " + file.name(), name, passages);
    add(shows(file), "alt-" + file.id(), "What " + file.name() + " shows", file.alt(), passages);
    String words = "Words beside " + file.name();
    add(beside(file), "beside-" + file.id(), words, file.words(), passages);
    return passages;
  }

  /** The pointer to the name of a file. */
  static String called(AttachmentView file) {
    return FILE + file.id() + "/name";
  }

  /** The pointer to what a picture shows. */
  static String shows(AttachmentView file) {
    return FILE + file.id() + "/alt";
  }

  /** The pointer to the words beside a file. */
  static String beside(AttachmentView file) {
    return FILE + file.id() + "/words";
  }

  /** Whether it stands beside a file: its field is a control of that. */
  public boolean isBesideFile() {
    return pointer.startsWith(FILE);
  }

  private static void field(ToolField field, @Nullable JsonValue value, List<Passage> passages) {
    String pointer = "/fields/" + escaped(field.id());
    switch (field.type()) {
      case TEXT, LONGTEXT, PERSON -> text(pointer, field.id(), field.label(), value, passages);
      case TABLE -> {
        if (value instanceof JsonArray rows) {
          for (int i = 0; i < rows.size(); i++) {
            String label = field.label() + ", row " + (i + 1);
            cells(pointer + "/" + i, field.id() + "-" + i, label, field, rows.get(i), passages);
          }
        }
      }
      case MATRIX -> {
        if (value instanceof JsonObject rows) {
          for (Map.Entry<String, JsonValue> row : rows.entrySet()) {
            String label = field.label() + ", " + rowName(field, row.getKey());
            String at = pointer + "/" + escaped(row.getKey());
            cells(at, field.id(), label, field, row.getValue(), passages);
          }
        }
      }
      default -> {
        // A key, a number or a date: nothing that was put into words.
      }
    }
  }

  private static void cells(
      String pointer,
      String field,
      String label,
      ToolField table,
      JsonValue row,
      List<Passage> passages) {
    if (row instanceof JsonObject cells) {
      for (ToolField column : table.columns()) {
        switch (column.type()) {
          case TEXT, LONGTEXT, PERSON ->
              text(
                  pointer + "/" + escaped(column.id()),
                  field,
                  label + ", " + column.label(),
                  cells.get(column.id()),
                  passages);
          default -> {
            // No words.
          }
        }
      }
    }
  }

  private static String rowName(ToolField field, String key) {
    return field.rows().stream()
        .filter(r -> r.key().equals(key))
        .map(ToolField.Option::label)
        .findFirst()
        .orElse(key);
  }

  /** Every text in a body that has no template. */
  private static void anything(
      String pointer, String field, String label, JsonValue value, List<Passage> passages) {
    if (value instanceof JsonObject object) {
      object.forEach((k, v) -> anything(pointer + "/" + escaped(k), field, label, v, passages));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        anything(pointer + "/" + i, field, label, array.get(i), passages);
      }
    } else {
      text(pointer, field, label, value, passages);
    }
  }

  private static void text(
      String pointer,
      String field,
      String label,
      @Nullable JsonValue value,
      List<Passage> passages) {
    if (value instanceof JsonString string) {
      add(pointer, field, label, string.getString(), passages);
    }
  }

  private static void add(
      String pointer, String field, String label, String text, List<Passage> passages) {
    if (!text.isBlank()) {
      passages.add(new Passage(pointer, field, label, text));
    }
  }

  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}
