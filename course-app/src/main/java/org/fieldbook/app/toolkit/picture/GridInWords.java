package org.fieldbook.app.toolkit.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldbook.app.toolkit.picture.StyleHints.Style;
import org.fieldbook.app.toolkit.picture.StyleHints.Task;

/** What the grid shows, for whoever does not see it: a sentence, and a table. */
final class GridInWords {

  private GridInWords() {}

  /** Each style with the tasks that it suits. */
  static String sentence(StyleHints hints) {
    if (hints.tasks().isEmpty()) {
      return "No task has both skill and willingness yet.";
    }
    List<String> parts = new ArrayList<>();
    for (Style style : Style.values()) {
      String names =
          hints.tasks().stream()
              .filter(t -> t.style() == style)
              .map(t -> "“" + Said.shortly(t.name()) + "”")
              .collect(Collectors.joining(", "));
      if (!names.isEmpty()) {
        parts.add(style.label() + ": " + names);
      }
    }
    String rest =
        hints.unfinished() == 0
            ? ""
            : " "
                + Said.sentence(Said.count(hints.unfinished(), "row lacks", "rows lack"))
                + " skill or willingness and "
                + (hints.unfinished() == 1 ? "is" : "are")
                + " not drawn.";
    return Said.sentence(Said.count(hints.tasks().size(), "task", "tasks"))
        + ". "
        + String.join("; ", parts)
        + "."
        + rest;
  }

  static DataTable table(StyleHints hints) {
    List<DataTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < hints.tasks().size(); i++) {
      Task task = hints.tasks().get(i);
      rows.add(
          new DataTable.Row(
              "tasks-" + task.row(),
              List.of(
                  (i + 1) + " " + (task.task().isBlank() ? "Not named yet" : task.task()),
                  task.person(),
                  Integer.toString(task.skill()),
                  Integer.toString(task.will()),
                  task.harm(),
                  task.authority(),
                  task.style().label(),
                  task.isWarned() ? "Look again" : "")));
    }
    return new DataTable(
        "Tasks with suggested styles",
        List.of(
            "Task",
            "To whom",
            "Skill, 1 to 4",
            "Willingness, 1 to 4",
            "Harm, 1 to 3",
            "Authority given",
            "Suggested style",
            "Warning"),
        rows);
  }
}
