package org.fieldbook.app.web.thirdparty;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.fieldbook.app.identity.TokenMechanism;
import org.fieldbook.app.thirdparty.DataReport;
import org.fieldbook.app.thirdparty.ReportThirdPartyData;
import org.fieldbook.app.thirdparty.ReportThirdPartyData.Outcome;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.Site;
import org.fieldbook.content.kernel.Refused;

/** Takes the report; works without a script and without an account. */
@WebServlet("/report-data/send")
public class ReportForm extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient ReportThirdPartyData reportThirdPartyData;
  @Inject transient Site site;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (TokenMechanism.callerOf(request).isPresent() && !OurForm.sent(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    try {
      Outcome outcome = reportThirdPartyData.report(said(request), site.addressOf(request));
      if (outcome instanceof Outcome.Received received) {
        response.sendRedirect("/report-data?sent=" + received.code());
        return;
      }
      Outcome.TooMany tooMany = (Outcome.TooMany) outcome;
      response.setHeader("Retry-After", Long.toString(tooMany.pause().toSeconds()));
      show(
          429,
          List.of(
              "There have been too many reports in the last hour. Your words are still below: send"
                  + " them again later, or write to the course office."),
          request,
          response);
    } catch (Refused refused) {
      show(422, refused.reasons(), request, response);
    }
  }

  private static DataReport.Said said(HttpServletRequest request) {
    DataReport.About about =
        Arrays.stream(DataReport.About.values())
            .filter(a -> a.code().equals(OurForm.text(request, "about")))
            .findFirst()
            .orElse(DataReport.About.OTHER);
    return new DataReport.Said(
        OurForm.text(request, "where"),
        about,
        OurForm.text(request, "words"),
        OurForm.text(request, "contact"));
  }

  private static void show(
      int status, List<String> problems, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.setStatus(status);
    request.setAttribute(ReportPage.PROBLEMS, problems);
    request.getRequestDispatcher("/report-data.xhtml").forward(request, response);
  }
}
