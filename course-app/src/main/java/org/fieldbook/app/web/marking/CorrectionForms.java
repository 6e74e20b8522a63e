package org.fieldbook.app.web.marking;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.marking.ReturnForCorrection;

/** Returns work unmarked, to be corrected; works without a script of the browser's. */
@WebServlet("/marking/correction/return")
public class CorrectionForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient ReturnForCorrection returnForCorrection;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    long id = OurForm.number(request, "id");
    returnForCorrection.send(id, OurForm.text(request, "why"), OurForm.text(request, "until"));
    return Optional.of("/marking/correction?id=" + id);
  }

  @Override
  protected String page(String what) {
    return "/marking/correction.xhtml";
  }
}
