package org.fieldbook.app.web.recognition;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.fieldbook.app.recognition.EarnBadge;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;

/** Issues and withdraws badges. */
@WebServlet({"/toolkit/recognition/issue", "/toolkit/recognition/withdraw"})
public class BadgeForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient EarnBadge earnBadge;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    PresentationCode presentation = presentation(request);
    if (what.equals("issue")) {
      earnBadge.earn(
          presentation,
          OurForm.text(request, "achievement"),
          !OurForm.text(request, "confirmed").isEmpty(),
          !OurForm.text(request, "titles").isEmpty());
    } else {
      earnBadge.withdraw(badge(request));
    }
    return Optional.of("/toolkit/recognition?p=" + presentation.value() + "#yours");
  }

  private static UUID badge(HttpServletRequest request) {
    try {
      return UUID.fromString(OurForm.text(request, "badge"));
    } catch (IllegalArgumentException none) {
      throw new NotFound("badge");
    }
  }

  @Override
  protected String page(String what) {
    return "/toolkit/recognition.xhtml";
  }
}
