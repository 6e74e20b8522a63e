package org.fieldbook.app.web.toolkit;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldbook.app.toolkit.competence.BeginSpecification;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/** Begins a specification; works without a script. */
@WebServlet("/toolkit/profile/specification")
public class SpecificationForm extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient BeginSpecification beginSpecification;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!OurForm.sent(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    PresentationCode presentation = OurForm.presentation(request);
    try {
      beginSpecification.begin(
          presentation,
          OurForm.text(request, "slot"),
          OurForm.text(request, "role"),
          OurForm.text(request, "size"));
    } catch (Refused refused) {
      response.setStatus(422);
      request.setAttribute(ProfilePage.PROBLEMS, refused.reasons());
      request.getRequestDispatcher("/toolkit/profile.xhtml").forward(request, response);
      return;
    }
    response.sendRedirect(
        "/toolkit/entry?e="
            + OurForm.encoded(request, "slot")
            + "&p="
            + presentation.value()
            + "&edit=1");
  }
}
