package org.fieldbook.app.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.regrade.OfficeRegrade;

/** The office has a returned script marked again; works without a script. */
@WebServlet("/office/regrade/open")
public class RegradeForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient OfficeRegrade officeRegrade;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    long script = OurForm.number(request, "id");
    officeRegrade.open(script, OurForm.text(request, "why"));
    return Optional.of("/office/mark-history?id=" + script + "#again");
  }

  @Override
  protected String page(String what) {
    return "/office/mark-history.xhtml";
  }
}
