package org.fieldbook.app.web.toolkit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.log.Log;
import org.fieldbook.app.toolkit.paper.FieldText;
import org.fieldbook.app.web.frame.Download;
import org.fieldbook.app.web.frame.Sheet;
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
    List<List<Object>> rows = new ArrayList<>();
    List<Object> head = new ArrayList<>(List.of("Date", page.getUnit()));
    fields.forEach(f -> head.add(f.label()));
    rows.add(head);
    for (Log.Line line : page.log().lines()) {
      Answers answers = Answers.of(line.entry().body());
      List<Object> row = new ArrayList<>();
      row.add(line.day().toString());
      row.add(line.amount().map(LogPage::said).orElse(""));
      fields.forEach(f -> row.add(text.of(f, answers)));
      rows.add(row);
    }
    Download.head(response, page.getTool().id() + ".csv", "text/csv; charset=UTF-8");
    try (OutputStream out = response.getOutputStream()) {
      new Sheet(page.getTool().id(), rows).csv(out);
    }
  }
}
