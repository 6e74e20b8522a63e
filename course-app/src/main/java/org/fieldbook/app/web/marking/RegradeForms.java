package org.fieldbook.app.web.marking;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.regrade.AnswerQuestion;
import org.fieldbook.assessment.regrade.OpenRegrade;

/** A tutor answers questions about marks and marks again; works without a script. */
@WebServlet({
  "/marking/regrade/open",
  "/marking/regrade/take-back",
  "/marking/regrade/answer",
  "/marking/regrade/agree"
})
public class RegradeForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient OpenRegrade openRegrade;
  @Inject transient AnswerQuestion answerQuestion;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    long script = OurForm.number(request, "id");
    switch (what) {
      case "open" -> openRegrade.open(script, OurForm.text(request, "words"));
      case "take-back" -> openRegrade.takeBack(script);
      case "answer" -> answer(request);
      default -> {
        answerQuestion.open(OurForm.number(request, "question"), OurForm.text(request, "words"));
        return Optional.of("/marking/script?id=" + script);
      }
    }
    return Optional.of(
        what.equals("open") ? "/marking/script?id=" + script : "/marking/regrade?id=" + script);
  }

  private void answer(HttpServletRequest request) {
    answerQuestion.answer(OurForm.number(request, "question"), OurForm.text(request, "words"));
  }

  @Override
  protected String form(String what, HttpServletRequest request) {
    return switch (what) {
      case "answer", "agree" -> "question-" + OurForm.text(request, "question");
      default -> what;
    };
  }

  @Override
  protected String page(String what) {
    return "/marking/regrade.xhtml";
  }
}
