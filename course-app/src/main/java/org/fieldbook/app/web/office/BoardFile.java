package org.fieldbook.app.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Download;
import org.fieldbook.assessment.board.PrepareBoard;
import org.fieldbook.content.kernel.PresentationCode;

/** The whole of the board's list as CSV, in UTF-8 with a mark that spreadsheets know it by. */
@WebServlet("/office/board-list")
public class BoardFile extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient Asked asked;
  @Inject transient PrepareBoard prepareBoard;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PresentationCode code = asked.presentation("p");
    List<BoardRow> rows = prepareBoard.list(code).stream().map(BoardRow::of).toList();
    Download.send(
        response, "results-" + code + ".csv", "text/csv;charset=UTF-8", '\uFEFF' + csv(rows));
  }

  static String csv(List<BoardRow> rows) {
    StringBuilder csv = new StringBuilder();
    BoardRow full = rows.stream().filter(r -> !r.items().isEmpty()).findFirst().orElse(null);
    List<String> head = new ArrayList<>(List.of("Identifier", "Name"));
    if (full != null) {
      full.items().forEach(i -> head.add(i.id()));
      full.components().forEach(c -> head.addAll(List.of(c.id() + ", exact", c.id())));
    }
    head.addAll(List.of("Overall, exact", "Overall", "Result", "Standing", "Notes"));
    line(csv, head);
    for (BoardRow row : rows) {
      List<String> cells = new ArrayList<>(List.of(row.identifier(), row.name()));
      row.items().forEach(i -> cells.add(i.exact()));
      row.components().forEach(c -> cells.addAll(List.of(c.exact(), c.said())));
      while (cells.size() < head.size() - 5) {
        cells.add("");
      }
      Integer overall = row.overall();
      cells.addAll(
          List.of(
              row.exact(),
              overall == null ? "" : overall.toString(),
              row.label(),
              row.getStanding(),
              String.join("; ", row.note())));
      line(csv, cells);
    }
    return csv.toString();
  }

  private static void line(StringBuilder csv, List<String> cells) {
    csv.append(cells.stream().map(BoardFile::cell).collect(Collectors.joining(","))).append("\r\n");
  }

  /** A cell that a spreadsheet takes as text, also where it begins like a formula. */
  private static String cell(String text) {
    String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
