package org.fieldbook.app.web.monitoring;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Download;
import org.fieldbook.assessment.marking.MonitorMarking;

/** The files of a returned script, for its monitor. */
@WebServlet(urlPatterns = {"/monitoring/file", "/monitoring/annotated"})
public class MonitoringFiles extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient Asked asked;
  @Inject transient MonitorMarking monitorMarking;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long id = asked.number("id");
    Download.send(
        response,
        "/monitoring/file".equals(request.getServletPath())
            ? monitorMarking.file(id)
            : monitorMarking.annotated(id));
  }
}
