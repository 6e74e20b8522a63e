package org.fieldbook.app.web.tma;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.evidence.AttachEvidence;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/** Attaches a copy of an entry to an assignment, or takes it back; works without a script. */
@WebServlet({"/tma/evidence/attach", "/tma/evidence/remove"})
public class EvidenceForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient AttachEvidence attachEvidence;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    PresentationCode presentation = OurForm.presentation(request);
    if (what.equals("attach")) {
      attach(presentation, request);
    } else {
      attachEvidence.remove(OurForm.number(request, "id"));
    }
    return Optional.of(
        "/tma/assignment?a=" + OurForm.encoded(request, "a") + "&p=" + presentation + "#ev");
  }

  @Override
  protected String page(String what) {
    return what.equals("attach") ? "/tma/attach.xhtml" : "/tma/assignment.xhtml";
  }

  private void attach(PresentationCode presentation, HttpServletRequest request) {
    String entry = OurForm.text(request, "entry");
    if (entry.isEmpty()) {
      throw new Refused("Choose the entry that you want to attach.");
    }
    String criterion = OurForm.text(request, "criterion");
    attachEvidence.attach(
        presentation,
        OurForm.text(request, "a"),
        entry,
        criterion.isEmpty() ? null : criterion,
        OurForm.text(request, "words"));
  }
}
