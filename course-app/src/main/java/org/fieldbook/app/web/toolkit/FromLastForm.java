package org.fieldbook.app.web.toolkit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.toolkit.CarryFromLast;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.content.kernel.PresentationCode;

/** Copies rows of the last entry of a tool into the next; works without a script. */
@WebServlet("/toolkit/entry/from-last")
public class FromLastForm extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient CarryFromLast carryFromLast;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    PresentationCode presentation = OurForm.presentation(request);
    carryFromLast.carry(
        presentation,
        OurForm.text(request, "e"),
        OurForm.text(request, "field"),
        OurForm.uuid(request, "save"));
    return Optional.of(
        "/toolkit/entry?e=" + OurForm.encoded(request, "e") + "&p=" + presentation + "#wrote");
  }

  @Override
  protected String page(String what) {
    return "/toolkit/entry.xhtml";
  }
}
