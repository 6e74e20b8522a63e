package org.fieldbook.app.web.marking;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.conduct.ReportConduct;

/** Takes a report of what was seen in a script; works without a script of the browser's. */
@WebServlet("/marking/concern/report")
public class ConcernForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient ReportConduct reportConduct;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    long id = OurForm.number(request, "id");
    reportConduct.report(id, OurForm.text(request, "words"));
    return Optional.of("/marking/concern?id=" + id);
  }

  @Override
  protected String page(String what) {
    return "/marking/concern.xhtml";
  }
}
