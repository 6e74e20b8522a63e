package org.fieldbook.app.web.tma;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Download;
import org.fieldbook.app.web.frame.PlaySpoken;
import org.fieldbook.assessment.conduct.MyCases;
import org.fieldbook.assessment.marking.MyResult;
import org.fieldbook.content.kernel.NotFound;

/** A file of a student's own case or appeal, and what their tutor said on a returned script. */
@WebServlet({"/tma/case-file", "/tma/spoken"})
public class MyCaseFile extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient Asked asked;
  @Inject transient MyCases myCases;
  @Inject transient MyResult myResult;
  @Inject transient PlaySpoken playSpoken;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getServletPath().equals("/tma/case-file")) {
      Download.send(response, myCases.file(asked.number("id")));
    } else {
      playSpoken.send(
          request,
          response,
          myResult
              .spoken(asked.presentation("p"), asked.text("a"))
              .orElseThrow(() -> new NotFound("Nothing was said")));
    }
  }
}
