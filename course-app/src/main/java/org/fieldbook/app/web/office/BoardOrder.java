package org.fieldbook.app.web.office;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fieldbook.assessment.board.Result;

/** In what order the board's list is shown, and what of it. */
enum BoardOrder {
  NAME("name", "Name", null),
  OVERALL(
      "overall",
      "Overall score",
      Comparator.comparing(
          BoardRow::overall, Comparator.nullsLast(Comparator.<Integer>reverseOrder()))),
  RESULT("result", "Result", Comparator.comparing(BoardRow::label)),
  STANDING(
      "standing",
      "Standing",
      Comparator.comparing(BoardRow::state, Comparator.nullsFirst(Comparator.naturalOrder())));

  private static final String ALL = "all";
  private static final List<String[]> FILTERS =
      List.of(
          new String[] {ALL, "Everybody"},
          new String[] {"missing", "Without a result"},
          new String[] {"flagged", "To be looked at twice"},
          new String[] {"deferred", "Deferred"},
          new String[] {"confirmed", "Confirmed, not released"},
          new String[] {"released", "Released"});

  private final String key;
  private final String label;
  private final Comparator<BoardRow> comparator;

  BoardOrder(String key, String label, @org.jspecify.annotations.Nullable Comparator<BoardRow> by) {
    this.key = key;
    this.label = label;
    // The list comes by name already, and sorting keeps that.
    this.comparator = by == null ? (a, b) -> 0 : by;
  }

  static BoardOrder of(String asked) {
    return Stream.of(values()).filter(o -> o.key.equals(asked)).findFirst().orElse(NAME);
  }

  List<BoardRow> sorted(List<BoardRow> rows) {
    return rows.stream().sorted(comparator).toList();
  }

  static boolean shows(String filter, BoardRow row) {
    return switch (filter) {
      case "missing" -> !row.settled();
      case "flagged" -> row.flagged();
      case "deferred" -> row.deferred();
      case "confirmed" -> row.state() == Result.State.CONFIRMED;
      case "released" -> row.state() == Result.State.RELEASED;
      default -> true;
    };
  }

  static List<Choice> filters(String chosen, List<BoardRow> rows) {
    return FILTERS.stream()
        .map(
            f ->
                new Choice(
                    f[0],
                    f[1] + " (" + rows.stream().filter(r -> shows(f[0], r)).count() + ")",
                    f[0].equals(chosen.isEmpty() ? ALL : chosen)))
        .toList();
  }

  static List<Choice> orders(String chosen) {
    return Stream.of(values()).map(o -> new Choice(o.key, o.label, o == of(chosen))).toList();
  }

  /** A choice in a list. */
  public record Choice(String key, String label, boolean chosen) {}
}
