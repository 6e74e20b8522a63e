package org.fieldbook.app.web.response;

import org.fieldbook.content.tool.ToolField;
import org.jspecify.annotations.Nullable;

/** What stands under the label of a field: its help, and how much it takes. */
final class Hints {

  private Hints() {}

  /** Id of the hint on the page; null when the field has none. */
  static @Nullable String id(ToolField field, Place place) {
    return of(field).isEmpty() ? null : place.id() + "-h";
  }

  static String of(ToolField field) {
    String help = field.help() == null ? "" : field.help();
    String limit = limit(field);
    String end = help.matches(".*[.?!”]") ? " " : ". ";
    return help.isEmpty() || limit.isEmpty() ? help + limit : help + end + limit;
  }

  private static String limit(ToolField field) {
    Integer words = field.minWords();
    Integer most = field.rules().maxWords();
    if (words != null && most != null) {
      return words + " to " + most + " words.";
    }
    if (words != null) {
      return "At least " + words + " words.";
    }
    if (most != null) {
      return "At most " + most + " words.";
    }
    return field.maxLength() != null ? "At most " + field.maxLength() + " characters." : "";
  }
}
