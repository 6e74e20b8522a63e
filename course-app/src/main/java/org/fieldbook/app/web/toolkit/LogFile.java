package org.fieldbook.app.web.toolkit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.log.Log;
import org.fieldbook.app.toolkit.paper.FieldText;
import org.fieldbook.app.web.frame.Download;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.tool.ToolField;

/**
 * A log as CSV, for an employer or a professional body: a row for each entry with its fields as
 * people read them.
 */
@WebServlet("/toolkit/log-file")
public class LogFile extends HttpServlet {

  private static final long serialVersionUID = 1;

  /** What does not fit into a cell; the entry's own page and the take-away have it. */
  private static final Set<ToolField.Type> MANIFOLD =
      Set.of(ToolField.Type.TABLE, ToolField.Type.MATRIX, ToolField.Type.DIAGRAM_DATA);

  @Inject transient LogPage page;
  @Inject transient StudyContext study;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<ToolField> fields =
        page.getTool().fields().stream().filter(f -> !MANIFOLD.contains(f.type())).toList();
    FieldText text = new FieldText(page.getTool(), Options.of(study.getPresentation().course()));
    StringBuilder csv = new StringBuilder("\uFEFF");
    try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.EXCEL)) {
      List<String> head = new ArrayList<>(List.of("Date", page.getUnit()));
      fields.forEach(f -> head.add(f.label()));
      printer.printRecord(head);
      for (Log.Line line : page.log().lines()) {
        Answers answers = Answers.of(line.entry().body());
        List<String> row = new ArrayList<>();
        row.add(line.day().toString());
        row.add(line.amount().map(LogPage::said).orElse(""));
        fields.forEach(f -> row.add(harmless(text.of(f, answers))));
        printer.printRecord(row);
      }
    }
    Download.send(
        response, page.getTool().id() + ".csv", "text/csv; charset=UTF-8", csv.toString());
  }

  /** What begins like a formula is text: a spreadsheet must not work it out. */
  private static String harmless(String cell) {
    return cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
  }
}
