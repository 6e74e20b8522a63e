package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.RefusedForm;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.board.BoardLine;
import org.fieldbook.assessment.board.PrepareBoard;
import org.fieldbook.assessment.board.Result;
import org.jspecify.annotations.Nullable;

/**
 * The board's list of a presentation, for the course office: {@code /office/board}. Four SQL
 * statements, the sign-in's among them.
 */
@Named("boardPage")
@RequestScoped
public class BoardPage {

  private static final int MOST = 500;

  @Inject Asked asked;
  @Inject PrepareBoard prepareBoard;
  @Inject RefusedForm refusedForm;

  private @Nullable List<BoardRow> rows;

  /** Everybody. */
  private List<BoardRow> rows() {
    if (rows == null) {
      List<BoardLine> lines = prepareBoard.list(asked.presentation("p"));
      rows = lines.stream().map(BoardRow::of).toList();
    }
    return rows;
  }

  public String getCode() {
    return asked.presentation("p").value();
  }

  /** The assignments that have a column; empty before anything was worked out. */
  public List<String> getItems() {
    return rows().stream()
        .map(BoardRow::items)
        .filter(i -> !i.isEmpty())
        .findFirst()
        .map(items -> items.stream().map(BoardRow.Cell::id).toList())
        .orElse(List.of());
  }

  /** The components that have a column. */
  public List<String> getComponents() {
    return rows().stream()
        .map(BoardRow::components)
        .filter(c -> !c.isEmpty())
        .findFirst()
        .map(all -> all.stream().map(BoardRow.Cell::id).toList())
        .orElse(List.of());
  }

  /** Those that are asked for, in the order that is asked for. */
  public List<BoardRow> getRows() {
    return BoardOrder.of(getSort()).sorted(shown()).stream().limit(MOST).toList();
  }

  private List<BoardRow> shown() {
    return rows().stream().filter(r -> BoardOrder.shows(getShow(), r)).toList();
  }

  public String getShow() {
    return asked.text("show");
  }

  public String getSort() {
    return asked.text("sort");
  }

  public List<BoardOrder.Choice> getFilters() {
    return BoardOrder.filters(getShow(), rows());
  }

  public List<BoardOrder.Choice> getOrders() {
    return BoardOrder.orders(getSort());
  }

  /** How many are shown, of how many. */
  public String getCount() {
    int shown = shown().size();
    return Wording.count(Math.min(shown, MOST), "student", "students")
        + " of "
        + rows().size()
        + (shown > MOST ? ". The whole list is in the CSV file." : ".");
  }

  /** Whether nobody studies in the presentation. */
  public boolean isDeserted() {
    return rows().isEmpty();
  }

  public boolean isWorkedOut() {
    return rows().stream().anyMatch(r -> !r.items().isEmpty());
  }

  /** Whether the row is ticked for the release: as it was sent, or all that are confirmed. */
  public boolean isTicked(BoardRow row) {
    if (refusedForm.is("release")) {
      return Set.copyOf(refusedForm.all("release", "student")).contains(row.id());
    }
    return asked.text("tick").equals("all") && row.state() == Result.State.CONFIRMED;
  }

  /** Where everything stands, as sentences. */
  public List<String> getStanding() {
    List<String> said = new ArrayList<>();
    for (Result.State state : Result.State.values()) {
      long n = rows().stream().filter(r -> r.state() == state).count();
      if (n > 0) {
        said.add(BoardRow.said(state) + ": " + n);
      }
    }
    long missing = rows().stream().filter(r -> !r.settled()).count();
    said.add(
        missing == 0
            ? "Nobody’s result is missing."
            : Wording.count(missing, "student has", "students have") + " no result yet.");
    return said;
  }

  /** Said once after something was done. */
  public String getDone() {
    String n = asked.text("n");
    if (!n.matches("[0-9]{1,6}")) {
      return "";
    }
    return switch (asked.text("done")) {
      case "work-out" -> "Worked out. Results that changed: " + n + ".";
      case "list" -> "Put on the board’s list now: " + n + ".";
      case "confirm" -> "Confirmed now: " + n + ".";
      case "release" -> "Released now: " + n + ". These students have been written to.";
      default -> "";
    };
  }
}
