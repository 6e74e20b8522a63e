package org.fieldbook.app.web.toolkit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.toolkit.names.CheckForNames;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.content.kernel.PresentationCode;

/** Takes the forms of the check for names; they work without a script. */
@WebServlet(urlPatterns = {"/toolkit/names/keep", "/toolkit/names/change", "/toolkit/names/ask"})
public class NamesForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient CheckForNames checkForNames;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    PresentationCode presentation = OurForm.presentation(request);
    String slot = OurForm.text(request, "e");
    String mark = OurForm.text(request, "mark");
    switch (what) {
      case "keep" -> checkForNames.keep(presentation, slot, mark, OurForm.text(request, "reason"));
      case "change" ->
          checkForNames.change(presentation, slot, mark, OurForm.text(request, "instead"));
      default -> checkForNames.ask(presentation, slot, mark);
    }
    return Optional.of(back(request, what));
  }

  /** Each finding has forms of its own. */
  @Override
  protected String form(String what, HttpServletRequest request) {
    return what + "-" + OurForm.text(request, "mark");
  }

  @Override
  protected String page(String what) {
    return "/toolkit/names.xhtml";
  }

  /** A page of ours that shows what is found: the check itself, or one that includes it. */
  private static String back(HttpServletRequest request, String done) {
    String to = OurForm.text(request, "back");
    boolean ours = to.matches("/toolkit/[A-Za-z0-9/?&=._-]{1,300}");
    String page =
        ours
            ? to
            : "/toolkit/names?e="
                + OurForm.encoded(request, "e")
                + "&p="
                + OurForm.encoded(request, "p");
    return page + (page.contains("?") ? "&" : "?") + "done=" + done;
  }
}
