package org.fieldbook.app.web.gradebook;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Download;
import org.fieldbook.app.web.frame.Sheet;
import org.fieldbook.assessment.gradebook.BringMarks;
import org.fieldbook.assessment.gradebook.OfficeGradebook;
import org.fieldbook.assessment.gradebook.TutorGradebook;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.content.kernel.PresentationCode;

/** The gradebook and the marks of an assignment as files: {@code as=csv} or {@code as=xlsx}. */
@WebServlet({"/marking/gradebook-file", "/marking/marks-file", "/office/gradebook-file"})
public class GradebookFiles extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject transient Asked asked;
  @Inject transient TutorGradebook tutors;
  @Inject transient OfficeGradebook offices;
  @Inject transient BringMarks marks;
  @Inject transient Assignments assignments;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PresentationCode presentation = asked.presentation("p");
    String name = presentation.value();
    switch (request.getServletPath()) {
      case "/marking/gradebook-file" ->
          send(response, name, GradebookSheet.of(name, tutors.of(presentation)));
      case "/office/gradebook-file" ->
          send(response, name, GradebookSheet.of(name, offices.all(presentation)));
      default -> {
        String assignment = asked.text("a");
        send(
            response,
            name + " " + assignment,
            GradebookSheet.marks(
                assignments.get(presentation, assignment), marks.table(presentation, assignment)));
      }
    }
  }

  private void send(HttpServletResponse response, String name, Sheet sheet) throws IOException {
    boolean workbook = asked.text("as").equals("xlsx");
    Download.head(
        response,
        name + (workbook ? ".xlsx" : ".csv"),
        workbook ? XLSX : "text/csv; charset=UTF-8");
    try (OutputStream out = response.getOutputStream()) {
      if (workbook) {
        sheet.xlsx(out);
      } else {
        sheet.csv(out);
      }
    }
  }
}
