package org.fieldbook.app.web.showcase;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.fieldbook.app.showcase.ArrangeShowcase;
import org.fieldbook.app.showcase.ShowEntry;
import org.fieldbook.app.toolkit.Anonymised;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.Overtaken;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Puts entries into a showcase and takes them out, introduces it, makes and revokes its link; works
 * without a script.
 */
@WebServlet({
  "/toolkit/showcase/show",
  "/toolkit/showcase/take-out",
  "/toolkit/showcase/introduce",
  "/toolkit/showcase/link",
  "/toolkit/showcase/revoke"
})
public class ShowcaseForms extends PlainForm {

  private static final long serialVersionUID = 1;

  /** Request attribute with the link that has just been made: it is shown once. */
  static final String LINK = "fieldbook.showcase-link";

  @Inject transient ArrangeShowcase arrangeShowcase;
  @Inject transient ShowEntry showEntry;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    PresentationCode presentation = OurForm.presentation(request);
    switch (what) {
      case "show" ->
          showEntry.show(presentation, OurForm.text(request, "slot"), anonymised(request));
      case "take-out" -> arrangeShowcase.takeOut(presentation, OurForm.number(request, "piece"));
      case "introduce" -> {
        introduce(presentation, request);
        return Optional.of(
            "/toolkit/showcase?p=" + presentation.value() + "&done=introduce#intro-h");
      }
      case "revoke" -> arrangeShowcase.revoke(presentation);
      default -> {
        String token = arrangeShowcase.link(presentation, day(OurForm.text(request, "lastDay")));
        request.setAttribute(LINK, "/showcase?k=" + token);
        return Optional.empty();
      }
    }
    return Optional.of("/toolkit/showcase?p=" + presentation.value() + "#pieces");
  }

  private void introduce(PresentationCode presentation, HttpServletRequest request) {
    ArrangeShowcase.Introduced introduced =
        arrangeShowcase.introduce(
            presentation,
            OurForm.text(request, "name"),
            OurForm.text(request, "introduction"),
            OurForm.seen(request));
    if (!introduced.kept()) {
      throw new Overtaken();
    }
  }

  private static @Nullable Anonymised anonymised(HttpServletRequest request) {
    String said = OurForm.text(request, "anonymised");
    return said.isEmpty() ? null : Anonymised.ofCode(said);
  }

  private static @Nullable LocalDate day(String written) {
    try {
      return written.isEmpty() ? null : LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new Refused("Give the last day as a date, or leave it empty.");
    }
  }

  /** Each piece has forms of its own. */
  @Override
  protected String form(String what, HttpServletRequest request) {
    String piece = OurForm.text(request, "piece");
    return piece.isEmpty() ? what : (what.equals("show") ? "again" : what) + "-" + piece;
  }

  @Override
  protected String page(String what) {
    return "/toolkit/showcase.xhtml";
  }
}
