package org.fieldbook.app.web.gradebook;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.gradebook.Gradebook;

/** A gradebook in words, for a table on a page. */
public record GradebookView(List<Column> columns, List<Line> lines) {

  public GradebookView {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  static GradebookView of(Gradebook book) {
    return new GradebookView(
        IntStream.range(0, book.assignments().size()).mapToObj(i -> column(book, i)).toList(),
        book.rows().stream()
            .map(
                r ->
                    new Line(
                        r.learner().name(),
                        r.learner().identifier(),
                        r.cells().stream().map(GradebookView::cell).toList()))
            .toList());
  }

  private static Column column(Gradebook book, int i) {
    return new Column(
        Wording.assignment(book.assignments().get(i).id()),
        book.assignments().get(i).id(),
        book.received(i) == 0 ? "" : book.returned(i) + " of " + book.received(i),
        book.mean(i).isPresent()
            ? String.format(Locale.UK, "%.1f", book.mean(i).getAsDouble())
            : "");
  }

  private static Cell cell(Gradebook.Cell cell) {
    return new Cell(
        Wording.assignment(cell.due().set().id()),
        cell.script() == null ? 0 : cell.script(),
        mark(cell),
        note(cell));
  }

  private static String mark(Gradebook.Cell cell) {
    Integer counted = cell.counted();
    return switch (cell.standing()) {
      case AHEAD -> "";
      case MISSING -> "Not in";
      case RECEIVED -> "To mark";
      case RETURNED -> counted == null ? "Not counted" : counted.toString();
    };
  }

  private static String note(Gradebook.Cell cell) {
    return switch (cell.standing()) {
      case AHEAD ->
          cell.due().answerAwaited()
              ? "extension asked for"
              : "due " + Wording.shortDay(cell.due().dueLocal().toLocalDate());
      case MISSING -> "was due " + Wording.shortDay(cell.due().dueLocal().toLocalDate());
      case RECEIVED -> cell.late() ? "late" : "";
      case RETURNED -> Objects.equals(cell.given(), cell.counted()) ? "" : "given " + cell.given();
    };
  }

  /** An assignment: how many of what came in are returned, and the mean of the scores. */
  public record Column(String title, String id, String returned, String mean) {}

  /** A student. */
  public record Line(String name, String identifier, List<Cell> cells) {}

  /** What a student has for an assignment; {@code script} is 0 when nothing has come in. */
  public record Cell(String assignment, long script, String mark, String note) {}
}
