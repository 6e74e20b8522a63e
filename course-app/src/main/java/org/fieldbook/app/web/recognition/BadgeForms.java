package org.fieldbook.app.web.recognition;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.recognition.EarnBadge;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.content.kernel.PresentationCode;

/** Issues and withdraws badges, and takes out those that came with an archive. */
@WebServlet({
  "/toolkit/recognition/issue",
  "/toolkit/recognition/withdraw",
  "/toolkit/recognition/take-out"
})
public class BadgeForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient EarnBadge earnBadge;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    PresentationCode presentation = OurForm.presentation(request);
    switch (what) {
      case "issue" ->
          earnBadge.earn(
              presentation,
              OurForm.text(request, "achievement"),
              !OurForm.text(request, "confirmed").isEmpty(),
              !OurForm.text(request, "titles").isEmpty());
      case "take-out" -> earnBadge.takeOut(OurForm.uuid(request, "badge"));
      default -> earnBadge.withdraw(OurForm.uuid(request, "badge"));
    }
    return Optional.of("/toolkit/recognition?p=" + presentation.value() + "#yours");
  }

  @Override
  protected String page(String what) {
    return "/toolkit/recognition.xhtml";
  }
}
