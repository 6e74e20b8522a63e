package org.fieldbook.app.web.gradebook;

import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.web.frame.Sheet;
import org.fieldbook.assessment.gradebook.BringMarks;
import org.fieldbook.assessment.gradebook.Gradebook;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.jspecify.annotations.Nullable;

/** The gradebook, and the marks of an assignment, as tables for a spreadsheet. */
final class GradebookSheet {

  private GradebookSheet() {}

  /** A line for each student; for each assignment its standing, the score given and the counted. */
  static Sheet of(String title, Gradebook book) {
    List<List<Object>> rows = new ArrayList<>();
    List<Object> head = new ArrayList<>(List.of("Identifier", "Student"));
    for (SetAssignment a : book.assignments()) {
      head.addAll(List.of(a.id() + " standing", a.id() + " given", a.id() + " counted"));
    }
    rows.add(head);
    for (Gradebook.Row r : book.rows()) {
      List<Object> row = new ArrayList<>(List.of(r.learner().identifier(), r.learner().name()));
      for (Gradebook.Cell cell : r.cells()) {
        row.add(standing(cell));
        row.add(number(cell.given()));
        row.add(number(cell.counted()));
      }
      rows.add(row);
    }
    return new Sheet(title, rows);
  }

  private static String standing(Gradebook.Cell cell) {
    return switch (cell.standing()) {
      case NOT_SET -> "";
      case AHEAD -> "not due";
      case MISSING -> "not in";
      case RECEIVED -> cell.late() ? "received late" : "received";
      case HELD -> "finished, held";
      case RETURNED -> cell.counted() == null ? "counts as not submitted" : "returned";
    };
  }

  /** A line for each script; a column for each criterion, to be filled in and brought back. */
  static Sheet marks(SetAssignment set, List<BringMarks.Filled> filled) {
    List<Criterion> criteria = set.assignment().guide().criteria();
    List<List<Object>> rows = new ArrayList<>();
    List<Object> head = new ArrayList<>(List.of("Script", "Version", "Identifier", "Student"));
    criteria.forEach(c -> head.add(c.id() + " " + c.title() + " (of " + c.marks() + ")"));
    head.add("Total");
    rows.add(head);
    for (BringMarks.Filled f : filled) {
      List<Object> row =
          new ArrayList<>(
              List.of(
                  f.script().id(),
                  f.script().sheetNumber(),
                  f.learner().identifier(),
                  f.learner().name()));
      criteria.forEach(c -> row.add(number(f.script().sheet().part(c.id()).mark())));
      row.add(f.script().sheet().total());
      rows.add(row);
    }
    return new Sheet(set.id(), rows);
  }

  private static Object number(@Nullable Integer mark) {
    return mark == null ? "" : mark;
  }
}
