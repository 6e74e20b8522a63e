package org.fieldbook.app.web.toolkit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.toolkit.competence.BeginSpecification;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.content.kernel.PresentationCode;

/** Begins a specification; works without a script. */
@WebServlet("/toolkit/profile/specification")
public class SpecificationForm extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient BeginSpecification beginSpecification;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    PresentationCode presentation = OurForm.presentation(request);
    beginSpecification.begin(
        presentation,
        OurForm.text(request, "slot"),
        OurForm.text(request, "role"),
        OurForm.text(request, "size"));
    return Optional.of(
        "/toolkit/entry?e=" + OurForm.encoded(request, "slot") + "&p=" + presentation + "&edit=1");
  }

  @Override
  protected String page(String what) {
    return "/toolkit/profile.xhtml";
  }
}
