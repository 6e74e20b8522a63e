package org.fieldbook.app.web.tma;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.paper.AskForPaper;
import org.fieldbook.content.kernel.PresentationCode;

/** A student asks to send work on paper, or takes that back; works without a script. */
@WebServlet({"/tma/paper/ask", "/tma/paper/withdraw"})
public class PaperForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient AskForPaper askForPaper;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    PresentationCode presentation = OurForm.presentation(request);
    if (what.equals("ask")) {
      askForPaper.ask(presentation, OurForm.text(request, "a"), OurForm.text(request, "why"));
    } else {
      askForPaper.withdraw(OurForm.number(request, "id"));
    }
    return Optional.of(
        "/tma/assignment?a=" + OurForm.encoded(request, "a") + "&p=" + presentation + "#paper");
  }

  @Override
  protected String page(String what) {
    return "/tma/assignment.xhtml";
  }
}
