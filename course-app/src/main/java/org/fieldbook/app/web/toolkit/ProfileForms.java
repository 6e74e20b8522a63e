package org.fieldbook.app.web.toolkit;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldbook.app.toolkit.competence.StartFromProfile;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/** Begins a specification or a plan; works without a script. */
@WebServlet({"/toolkit/profile/specification", "/toolkit/profile/plan"})
public class ProfileForms extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient StartFromProfile startFromProfile;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!OurForm.sent(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    String code = OurForm.text(request, "p");
    if (!PresentationCode.isWellFormed(code)) {
      throw new NotFound("presentation " + code);
    }
    PresentationCode presentation = new PresentationCode(code);
    String slot = OurForm.text(request, "slot");
    try {
      if (request.getServletPath().endsWith("/plan")) {
        startFromProfile.plan(presentation, slot);
      } else {
        startFromProfile.specification(
            presentation, slot, OurForm.text(request, "role"), OurForm.text(request, "size"));
      }
    } catch (Refused refused) {
      response.setStatus(422);
      request.setAttribute(ProfilePage.PROBLEMS, refused.reasons());
      request.getRequestDispatcher("/toolkit/profile.xhtml").forward(request, response);
      return;
    }
    response.sendRedirect(
        "/toolkit/entry?e=" + OurForm.encoded(request, "slot") + "&p=" + code + "&edit=1");
  }
}
