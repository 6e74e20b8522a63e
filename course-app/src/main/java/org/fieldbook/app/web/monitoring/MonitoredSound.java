package org.fieldbook.app.web.monitoring;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.PlaySpoken;
import org.fieldbook.assessment.marking.HearMarking;
import org.fieldbook.content.kernel.NotFound;

/** What a tutor said on a returned script, to be heard by its monitor. */
@WebServlet("/monitoring/spoken")
public class MonitoredSound extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient Asked asked;
  @Inject transient HearMarking hearMarking;
  @Inject transient PlaySpoken playSpoken;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    playSpoken.send(
        request,
        response,
        hearMarking.on(asked.number("id")).orElseThrow(() -> new NotFound("Nothing was said")));
  }
}
