package org.fieldbook.app.web.gradebook;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.gradebook.Gradebook;
import org.jspecify.annotations.Nullable;

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

  /** The lines by the score for an assignment, the best first; by name when there is no such. */
  GradebookView sortedBy(String assignment) {
    OptionalInt at =
        IntStream.range(0, columns.size())
            .filter(i -> columns.get(i).id().equals(assignment))
            .findFirst();
    if (at.isEmpty()) {
      return this;
    }
    Comparator<Line> byScore =
        Comparator.comparing(
            (Line line) -> line.cells().get(at.getAsInt()).counted(),
            Comparator.nullsLast(Comparator.reverseOrder()));
    return new GradebookView(columns, lines.stream().sorted(byScore).toList());
  }

  /** Only the lines in which something stands so. The last lines still count everybody. */
  GradebookView showing(Gradebook.Standing standing) {
    return new GradebookView(
        columns,
        lines.stream()
            .filter(l -> l.cells().stream().anyMatch(c -> c.standing() == standing))
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
        note(cell),
        cell.standing(),
        cell.counted());
  }

  private static String mark(Gradebook.Cell cell) {
    Integer counted = cell.counted();
    return switch (cell.standing()) {
      case NOT_SET, AHEAD -> "";
      case MISSING -> "Not in";
      case RECEIVED -> "To mark";
      case HELD -> "Held";
      case RETURNED -> counted == null ? "Not counted" : counted.toString();
    };
  }

  private static String note(Gradebook.Cell cell) {
    return switch (cell.standing()) {
      case NOT_SET -> "";
      case AHEAD ->
          cell.due().answerAwaited()
              ? "extension asked for"
              : "due " + Wording.shortDay(cell.due().dueLocal().toLocalDate());
      case MISSING -> "was due " + Wording.shortDay(cell.due().dueLocal().toLocalDate());
      case RECEIVED, HELD -> cell.late() ? "late" : "";
      case RETURNED -> Objects.equals(cell.given(), cell.counted()) ? "" : "given " + cell.given();
    };
  }

  /** An assignment: how many of what came in are returned, and the mean of the scores. */
  public record Column(String title, String id, String returned, String mean) {}

  /** A student. */
  public record Line(String name, String identifier, List<Cell> cells) {}

  /**
   * What a student has for an assignment.
   *
   * @param script 0 when nothing has come in
   * @param counted the score that counts, once returned
   */
  public record Cell(
      String assignment,
      long script,
      String mark,
      String note,
      Gradebook.Standing standing,
      @Nullable Integer counted) {}
}
