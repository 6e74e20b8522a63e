package org.fieldbook.app.toolkit.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.toolkit.Form;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Option;
import org.jspecify.annotations.Nullable;

/**
 * What became of a tool's form from one edition to another: fields, columns and choices that came,
 * went or have another name. They are the same when their ids are.
 *
 * @param added labels of what the later form has and the earlier had not
 * @param dropped labels of what the earlier form had and the later has not
 * @param renamed what is called something else now, in words
 */
record FormChange(List<String> added, List<String> dropped, List<String> renamed) {

  FormChange {
    added = List.copyOf(added);
    dropped = List.copyOf(dropped);
    renamed = List.copyOf(renamed);
  }

  /** From the earlier form to the later one. */
  static FormChange of(Form before, Form after) {
    Map<String, Part> then = parts(before);
    Map<String, Part> now = parts(after);
    List<String> renamed = new ArrayList<>();
    now.forEach(
        (path, part) -> {
          Part was = then.get(path);
          if (was != null && !was.name.equals(part.name)) {
            renamed.add(quoted(was.label()) + " is now " + quoted(part.name));
          }
        });
    return new FormChange(missing(now, then), missing(then, now), renamed);
  }

  /** What is in the one and not in the other; where a field is missing, its parts go unsaid. */
  private static List<String> missing(Map<String, Part> one, Map<String, Part> other) {
    return one.entrySet().stream()
        .filter(e -> !other.containsKey(e.getKey()))
        .filter(e -> e.getValue().of == null || other.containsKey(parent(e.getKey())))
        .map(e -> e.getValue().label())
        .toList();
  }

  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }

  /** The change in sentences; empty when the two forms are one. */
  static String said(Form before, Form after) {
    if (before.isLike(after)) {
      return "";
    }
    FormChange change = of(before, after);
    List<String> said = new ArrayList<>();
    said.add(
        before.edition() == after.edition()
            ? "The form is another."
            : "The form itself changed from edition "
                + before.edition()
                + " to edition "
                + after.edition()
                + ".");
    if (!change.added.isEmpty()) {
      said.add("New in it: " + all(change.added) + ".");
    }
    if (!change.dropped.isEmpty()) {
      said.add("No longer in it: " + all(change.dropped) + ".");
    }
    if (!change.renamed.isEmpty()) {
      said.add("Other names: " + String.join("; ", change.renamed) + ".");
    }
    if (said.size() == 1) {
      said.add("It still asks for the same.");
    }
    return String.join(" ", said);
  }

  private static String all(List<String> labels) {
    return String.join(", ", labels.stream().map(FormChange::quoted).toList());
  }

  private static String quoted(String label) {
    return "“" + label + "”";
  }

  /** Written fields with their columns, rows and choices, by their paths. */
  private static Map<String, Part> parts(Form form) {
    Map<String, Part> parts = new LinkedHashMap<>();
    add(parts, "", null, form.template().fields());
    return parts;
  }

  private static void add(
      Map<String, Part> parts, String before, @Nullable String of, List<ToolField> fields) {
    for (ToolField field : fields) {
      if (field.isWritten()) {
        String path = before + field.id();
        Part part = new Part(field.label(), of);
        parts.put(path, part);
        add(parts, path + "/", part.label(), field.columns());
        for (Option option : field.options()) {
          parts.put(path + "/=" + option.key(), new Part(option.label(), part.label()));
        }
        for (Option row : field.rows()) {
          parts.put(path + "/-" + row.key(), new Part(row.label(), part.label()));
        }
      }
    }
  }

  /** A field, or a column, row or choice of one. */
  private record Part(String name, @Nullable String of) {

    String label() {
      return of == null ? name : of + ": " + name;
    }
  }
}
