package org.fieldbook.app.web.toolkit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.app.toolkit.plan.GatherIdeas;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.content.kernel.PresentationCode;

/** Takes ideas into a plan; works without a script. */
@WebServlet("/toolkit/ideas/take")
public class IdeasForm extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient GatherIdeas gatherIdeas;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    PresentationCode presentation = OurForm.presentation(request);
    Set<String> keys =
        Optional.ofNullable(request.getParameterValues("idea"))
            .map(chosen -> Set.copyOf(List.of(chosen)))
            .orElse(Set.of());
    String slot =
        gatherIdeas.take(
            presentation, OurForm.text(request, "tool"), keys, OurForm.uuid(request, "save"));
    return Optional.of("/toolkit/entry?e=" + slot + "&p=" + presentation + "&edit=1");
  }

  @Override
  protected String page(String what) {
    return "/toolkit/ideas.xhtml";
  }
}
