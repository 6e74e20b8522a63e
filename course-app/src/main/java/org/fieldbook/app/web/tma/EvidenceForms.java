package org.fieldbook.app.web.tma;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.assessment.evidence.AttachEvidence;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/** Attaches a copy of an entry to an assignment, or takes it back; works without a script. */
@WebServlet({"/tma/evidence/attach", "/tma/evidence/remove"})
public class EvidenceForms extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient AttachEvidence attachEvidence;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!OurForm.sent(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    boolean attach = request.getServletPath().endsWith("/attach");
    PresentationCode presentation = OurForm.presentation(request);
    try {
      if (attach) {
        attach(presentation, request);
      } else {
        attachEvidence.remove(OurForm.number(request, "id"));
      }
    } catch (Refused refused) {
      response.setStatus(422);
      request.setAttribute(EvidencePage.PROBLEMS, refused.reasons());
      request
          .getRequestDispatcher(attach ? "/tma/attach.xhtml" : "/tma/assignment.xhtml")
          .forward(request, response);
      return;
    }
    response.sendRedirect(
        "/tma/assignment?a="
            + OurForm.encoded(request, "a")
            + "&p="
            + presentation.value()
            + "#ev");
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
