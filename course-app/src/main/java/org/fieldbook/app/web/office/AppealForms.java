package org.fieldbook.app.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.conduct.DecideAppeal;

/** Decides an appeal; works without a script. */
@WebServlet({"/office/appeal/refuse", "/office/appeal/uphold", "/office/appeal/uphold-result"})
public class AppealForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient DecideAppeal decideAppeal;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    long id = OurForm.number(request, "id");
    String reasons = OurForm.text(request, "reasons");
    switch (what) {
      case "refuse" -> decideAppeal.refuse(id, reasons);
      case "uphold-result" -> decideAppeal.upholdOnResult(id, reasons);
      default -> decideAppeal.uphold(id, CaseForms.decision(request));
    }
    return Optional.of("/office/appeal?id=" + id);
  }

  @Override
  protected String page(String what) {
    return "/office/appeal.xhtml";
  }
}
