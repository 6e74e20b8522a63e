package org.fieldbook.app.web.tma;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.regrade.AskAboutMark;
import org.fieldbook.assessment.regrade.Question;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/** A student asks about a mark, or takes the question back; works without a script. */
@WebServlet({"/tma/ask/send", "/tma/ask/withdraw"})
public class AskForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient AskAboutMark askAboutMark;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    PresentationCode presentation = OurForm.presentation(request);
    if (what.equals("send")) {
      askAboutMark.ask(
          presentation,
          OurForm.text(request, "a"),
          kind(OurForm.text(request, "kind")),
          OurForm.text(request, "words"));
    } else {
      askAboutMark.withdraw(OurForm.number(request, "id"));
    }
    return Optional.of(
        "/tma/feedback?a=" + OurForm.encoded(request, "a") + "&p=" + presentation + "#ask");
  }

  private static Question.Kind kind(String typed) {
    return switch (typed) {
      case "regrade" -> Question.Kind.REGRADE;
      case "clarification" -> Question.Kind.CLARIFICATION;
      default -> throw new Refused("Choose what you would like: an explanation or another look.");
    };
  }

  @Override
  protected String form(String what, HttpServletRequest request) {
    return "ask-" + what;
  }

  @Override
  protected String page(String what) {
    return "/tma/feedback.xhtml";
  }
}
