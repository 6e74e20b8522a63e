package org.fieldbook.app.web.toolkit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.toolkit.learningset.JoinSet;
import org.fieldbook.app.toolkit.learningset.StartSet;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;

/** Starts a learning set, joins and leaves one, closes it. */
@WebServlet({
  "/toolkit/sets/start",
  "/toolkit/sets/join",
  "/toolkit/sets/leave",
  "/toolkit/sets/close"
})
public class SetForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient StartSet startSet;
  @Inject transient JoinSet joinSet;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    if (what.equals("start")) {
      return set(startSet.start(OurForm.presentation(request), OurForm.text(request, "name")));
    }
    long id = OurForm.number(request, "id");
    switch (what) {
      case "join" -> joinSet.join(id);
      case "close" -> joinSet.close(id);
      default -> {
        joinSet.leave(id);
        return Optional.of("/toolkit/sets?p=" + OurForm.presentation(request).value());
      }
    }
    return set(id);
  }

  private static Optional<String> set(long id) {
    return Optional.of("/toolkit/set?id=" + id);
  }

  @Override
  protected String page(String what) {
    return what.equals("start") || what.equals("join")
        ? "/toolkit/sets.xhtml"
        : "/toolkit/set.xhtml";
  }
}
