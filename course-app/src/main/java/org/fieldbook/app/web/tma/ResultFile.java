package org.fieldbook.app.web.tma;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Download;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.board.MyModuleResult;
import org.fieldbook.assessment.result.WorkedOut;
import org.fieldbook.assessment.strategy.AnotherTry;
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
  @Inject transient Clock clock;

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
            again(code, released),
            released.at().atZone(presentation.calendar().zone()).toLocalDate());
    Download.head(response, "result-" + code + ".pdf", "application/pdf");
    response.setContentLength(pdf.length);
    response.getOutputStream().write(pdf);
  }

  /** Until when something may be sent again, and what that can reach. */
  private List<String> again(PresentationCode code, MyModuleResult.Released released) {
    if (released.result().kind() != WorkedOut.Kind.MAY_RESUBMIT) {
      return List.of();
    }
    return myModuleResult.standing(code, clock.instant()).again().stream()
        .flatMap(
            a -> Stream.of(a.due().set().again()).filter(Objects::nonNull).map(t -> said(a, t)))
        .toList();
  }

  private static String said(MyModuleResult.Again again, AnotherTry terms) {
    return "You can send "
        + Wording.assignment(again.first())
        + " a second time until "
        + Wording.moment(again.due().dueLocal())
        + ". "
        + terms.reach();
  }
}
