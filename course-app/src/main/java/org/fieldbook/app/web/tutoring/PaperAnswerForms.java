package org.fieldbook.app.web.tutoring;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.paper.AnswerPaper;
import org.fieldbook.content.kernel.PresentationCode;

/** A tutor answers a request to send work on paper; works without a script. */
@WebServlet({"/tutoring/paper/agree", "/tutoring/paper/decline"})
public class PaperAnswerForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient AnswerPaper answerPaper;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    PresentationCode presentation = OurForm.presentation(request);
    long id = OurForm.number(request, "id");
    if (what.equals("agree")) {
      answerPaper.agree(id, OurForm.text(request, "how"), OurForm.text(request, "words"));
    } else {
      answerPaper.decline(id, OurForm.text(request, "words"));
    }
    return Optional.of("/tutoring/extensions?p=" + presentation + "#papers");
  }

  @Override
  protected String form(String what, HttpServletRequest request) {
    return "paper-" + OurForm.number(request, "id");
  }

  @Override
  protected String page(String what) {
    return "/tutoring/extensions.xhtml";
  }
}
