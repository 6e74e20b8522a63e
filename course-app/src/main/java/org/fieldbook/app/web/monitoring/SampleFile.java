package org.fieldbook.app.web.monitoring;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Download;
import org.fieldbook.assessment.coordination.SetCoordination;
import org.fieldbook.assessment.coordination.TryMarking;

/** The file of a sample script, for the panel and for tutors. */
@WebServlet({"/monitoring/sample-file", "/marking/sample-file"})
public class SampleFile extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient Asked asked;
  @Inject transient SetCoordination setCoordination;
  @Inject transient TryMarking tryMarking;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long id = asked.number("id");
    Download.send(
        response,
        request.getServletPath().startsWith("/marking/")
            ? tryMarking.file(id)
            : setCoordination.file(id));
  }
}
