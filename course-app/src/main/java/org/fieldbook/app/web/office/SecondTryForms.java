package org.fieldbook.app.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.board.TakeBackSecondTry;
import org.fieldbook.content.kernel.PresentationCode;

/** Takes a second try back, or lets it stand again; works without a script. */
@WebServlet({"/office/second-tries/take-back", "/office/second-tries/restore"})
public class SecondTryForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient TakeBackSecondTry takeBackSecondTry;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    PresentationCode presentation = OurForm.presentation(request);
    long id = OurForm.number(request, "id");
    String reason = OurForm.text(request, "reason");
    if (what.equals("restore")) {
      takeBackSecondTry.restore(presentation, id, reason);
    } else {
      takeBackSecondTry.takeBack(presentation, id, reason);
    }
    return Optional.of("/office/second-tries?p=" + presentation + "&done=" + what);
  }

  @Override
  protected String form(String what, HttpServletRequest request) {
    return what + "-" + OurForm.number(request, "id");
  }

  @Override
  protected String page(String what) {
    return "/office/second-tries.xhtml";
  }
}
