package org.fieldbook.app.web.tma;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Download;
import org.fieldbook.assessment.regrade.MyRegrades;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/** The files that had been given with a script before it was marked again. */
@WebServlet({"/tma/earlier-marked", "/tma/earlier-annotated"})
public class EarlierFiles extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient Asked asked;
  @Inject transient MyRegrades myRegrades;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PresentationCode presentation = asked.presentation("p");
    try {
      KeptFile file =
          request.getServletPath().equals("/tma/earlier-marked")
              ? myRegrades.pdf(presentation, asked.text("a"), asked.place("n"), asked.place("f"))
              : myRegrades.annotated(presentation, asked.text("a"), asked.place("n"));
      Download.send(response, file);
    } catch (Refused e) {
      Download.send(
          response, "no-pdf.txt", "text/plain;charset=UTF-8", String.join("\n", e.reasons()));
    }
  }
}
