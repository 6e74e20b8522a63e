package org.fieldbook.app.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.conduct.CaseFromFlag;
import org.fieldbook.assessment.similarity.JudgeSimilarity;

/** Judges two scripts that are alike; works without a script. */
@WebServlet({"/office/flag/no-case", "/office/flag/case"})
public class FlagForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient JudgeSimilarity judgeSimilarity;
  @Inject transient CaseFromFlag caseFromFlag;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    long id = OurForm.number(request, "id");
    String why = OurForm.text(request, "why");
    if (what.equals("no-case")) {
      judgeSimilarity.noCase(id, why);
    } else {
      caseFromFlag.make(
          id,
          why,
          !OurForm.text(request, "first").isEmpty(),
          !OurForm.text(request, "other").isEmpty());
    }
    return Optional.of("/office/similarity?p=" + OurForm.encoded(request, "p") + "&done=" + what);
  }

  @Override
  protected String page(String what) {
    return "/office/flag.xhtml";
  }
}
