package org.fieldbook.app.web.tma;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Download;
import org.fieldbook.assessment.board.MyModuleResult;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;

/** The letter with a student's own result; there is none before the result is released. */
@WebServlet("/tma/result-letter")
public class ResultFile extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient Asked asked;
  @Inject transient Library library;
  @Inject transient MyModuleResult myModuleResult;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PresentationCode code = asked.presentation("p");
    MyModuleResult.Released released =
        myModuleResult.released(code).orElseThrow(() -> new NotFound("result in " + code));
    PublishedPresentation presentation = library.presentation(code);
    byte[] pdf =
        ResultLetter.of(
            myModuleResult.me(),
            presentation.course().code() + " " + presentation.course().title(),
            released.result(),
            released.at().atZone(presentation.calendar().zone()).toLocalDate());
    Download.head(response, "result-" + code + ".pdf", "application/pdf");
    response.setContentLength(pdf.length);
    response.getOutputStream().write(pdf);
  }
}
