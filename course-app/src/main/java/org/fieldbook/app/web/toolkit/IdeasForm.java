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
import org.fieldbook.app.toolkit.plan.GatherIdeas;
import org.fieldbook.app.web.frame.OurForm;
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
    PresentationCode presentation = OurForm.presentation(request);
    Set<String> keys =
        Optional.ofNullable(request.getParameterValues("idea"))
            .map(chosen -> Set.copyOf(List.of(chosen)))
            .orElse(Set.of());
    try {
      String slot =
          gatherIdeas.take(
              presentation, OurForm.text(request, "tool"), keys, OurForm.uuid(request, "save"));
      response.sendRedirect("/toolkit/entry?e=" + slot + "&p=" + presentation.value() + "&edit=1");
    } catch (Refused refused) {
      response.setStatus(422);
      request.setAttribute(IdeasPage.PROBLEMS, refused.reasons());
      request.getRequestDispatcher("/toolkit/ideas.xhtml").forward(request, response);
    }
  }
}
