package org.fieldbook.app.web.toolkit;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.fieldbook.app.toolkit.names.CheckForNames;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/** Takes the forms of the check for names; they work without a script. */
@WebServlet(urlPatterns = {"/toolkit/names/keep", "/toolkit/names/change", "/toolkit/names/ask"})
public class NamesForms extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient CheckForNames checkForNames;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!OurForm.sent(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    String done = request.getServletPath().substring("/toolkit/names/".length());
    try {
      act(done, request);
    } catch (Refused refused) {
      say(refused.reasons(), request, response);
      return;
    }
    response.sendRedirect(back(request, done));
  }

  private void act(String done, HttpServletRequest request) {
    PresentationCode presentation = OurForm.presentation(request);
    String slot = OurForm.text(request, "e");
    String mark = OurForm.text(request, "mark");
    switch (done) {
      case "keep" -> checkForNames.keep(presentation, slot, mark, OurForm.text(request, "reason"));
      case "change" ->
          checkForNames.change(presentation, slot, mark, OurForm.text(request, "instead"));
      default -> checkForNames.ask(presentation, slot, mark);
    }
  }

  /** Shows the check again with the reasons; the words of the form are on the page before. */
  private static void say(
      List<String> reasons, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.setStatus(422);
    request.setAttribute(NamesPage.PROBLEMS, reasons);
    request.getRequestDispatcher("/toolkit/names.xhtml").forward(request, response);
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
