package org.fieldbook.app.web.monitoring;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Download;
import org.fieldbook.assessment.marking.MonitorFiles;
import org.fieldbook.content.kernel.Refused;

/** The files of a finished script, for its monitor. */
@WebServlet(urlPatterns = {"/monitoring/file", "/monitoring/annotated", "/monitoring/marked"})
public class MonitoringFiles extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient Asked asked;
  @Inject transient MonitorFiles monitorFiles;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long id = asked.number("id");
    switch (request.getServletPath()) {
      case "/monitoring/file" -> Download.send(response, monitorFiles.file(id, asked.place("n")));
      case "/monitoring/annotated" -> Download.send(response, monitorFiles.annotated(id));
      default -> marked(id, response);
    }
  }

  private void marked(long id, HttpServletResponse response) throws IOException {
    try {
      Download.send(response, monitorFiles.marked(id, asked.place("n")));
    } catch (Refused e) {
      Download.send(
          response, "no-pdf.txt", "text/plain;charset=UTF-8", String.join("\n", e.reasons()));
    }
  }
}
