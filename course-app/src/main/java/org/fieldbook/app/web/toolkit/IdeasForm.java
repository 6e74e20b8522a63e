package org.fieldbook.app.web.toolkit;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldbook.app.toolkit.plan.GatherIdeas;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/** Takes ideas into a plan; works without a script. */
@WebServlet("/toolkit/ideas/take")
public class IdeasForm extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient GatherIdeas gatherIdeas;

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
    Set<String> keys =
        Optional.ofNullable(request.getParameterValues("idea"))
            .map(chosen -> Set.copyOf(List.of(chosen)))
            .orElse(Set.of());
    try {
      String slot =
          gatherIdeas.take(
              new PresentationCode(code), OurForm.text(request, "tool"), keys, save(request));
      response.sendRedirect("/toolkit/entry?e=" + slot + "&p=" + code + "&edit=1");
    } catch (Refused refused) {
      response.setStatus(422);
      request.setAttribute(IdeasPage.PROBLEMS, refused.reasons());
      request.getRequestDispatcher("/toolkit/ideas.xhtml").forward(request, response);
    }
  }

  private static UUID save(HttpServletRequest request) {
    try {
      return UUID.fromString(OurForm.text(request, "save"));
    } catch (IllegalArgumentException e) {
      throw new NotFound("form without a number");
    }
  }
}
