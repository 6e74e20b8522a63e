package org.fieldbook.app.web.office;

import java.util.ArrayList;
import java.util.List;
import org.fieldbook.assessment.board.BoardLine;
import org.fieldbook.assessment.board.KeptResult;
import org.fieldbook.assessment.board.Result;
import org.fieldbook.assessment.strategy.Assignment;
import org.jspecify.annotations.Nullable;

/**
 * A student on the board's list, in words.
 *
 * @param settled whether there is a result, or a reason why there is none
 * @param exact the exact overall score; empty when there is none
 * @param note what is missing, what is flagged, why it is deferred
 */
public record BoardRow(
    String id,
    String name,
    String identifier,
    List<Cell> items,
    List<Cell> components,
    String exact,
    @Nullable Integer overall,
    String label,
    List<String> note,
    Result.@Nullable State state,
    boolean settled,
    boolean flagged,
    boolean deferred) {

  /** A score: what it is of, exact and as it is shown. */
  public record Cell(String id, String exact, String said) {}

  static BoardRow of(BoardLine line) {
    Result result = line.result();
    String id = line.student().id().toString();
    if (result == null) {
      return new BoardRow(
          id,
          line.student().name(),
          line.student().identifier(),
          List.of(),
          List.of(),
          "",
          null,
          "Not worked out yet",
          List.of(),
          null,
          false,
          false,
          false);
    }
    KeptResult kept = result.worked();
    String overall = kept.overall();
    return new BoardRow(
        id,
        line.student().name(),
        line.student().identifier(),
        kept.items().stream()
            .filter(i -> !Assignment.isSecond(i.id()))
            .map(i -> new Cell(i.id(), i.said(), brief(i)))
            .toList(),
        kept.components().stream().map(BoardRow::component).toList(),
        overall == null ? "" : overall,
        kept.rounded(),
        kept.label(),
        note(line, result),
        result.state(),
        line.isSettled(),
        !kept.flags().isEmpty() || !line.since().isEmpty(),
        result.deferred().isPresent());
  }

  private static String brief(KeptResult.Item item) {
    return item.said().equals("not submitted")
        ? "none"
        : item.said().equals("not marked yet") ? "…" : item.said();
  }

  private static Cell component(KeptResult.Part part) {
    Integer rounded = part.rounded();
    return new Cell(
        part.title(), part.exact(), rounded == null ? part.exact() : rounded.toString());
  }

  private static List<String> note(BoardLine line, Result result) {
    List<String> note = new ArrayList<>(line.since());
    List<String> missing = result.worked().missing();
    if (!missing.isEmpty()) {
      note.add("Missing: " + String.join(", ", missing));
    }
    note.addAll(result.worked().flags());
    line.again().forEach(a -> note.add(a.said()));
    result.deferred().ifPresent(reason -> note.add("Deferred: " + reason));
    return note;
  }

  /** How far it is, in words. */
  public String getStanding() {
    return state == null ? "" : said(state);
  }

  public boolean isReleasable() {
    return state == Result.State.CONFIRMED;
  }

  static String said(Result.State state) {
    return switch (state) {
      case WORKED_OUT -> "Worked out";
      case LISTED -> "On the list";
      case CONFIRMED -> "Confirmed";
      case RELEASED -> "Released";
    };
  }
}
