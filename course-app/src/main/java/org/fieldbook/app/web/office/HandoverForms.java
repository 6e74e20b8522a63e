package org.fieldbook.app.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.handover.HandOver;
import org.fieldbook.app.handover.Wish;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * Hands a group or a student over, in two steps: {@code look} shows what goes with it, {@code
 * confirm} records just that; {@code withdraw} takes back what has not taken effect. Works without
 * a script.
 */
@WebServlet({"/office/handover/look", "/office/handover/confirm", "/office/handover/withdraw"})
public class HandoverForms extends PlainForm {

  private static final long serialVersionUID = 1;
  private static final long MOST_BYTES = 64L * 1024;
  private static final String PREVIEW = "fieldbook.handover-preview";

  @Inject transient HandOver handOver;

  @Override
  protected long mostBytes() {
    return MOST_BYTES;
  }

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    PresentationCode presentation = OurForm.presentation(request);
    String page = "/office/handover?p=" + presentation;
    if (what.equals("withdraw")) {
      handOver.withdraw(
          presentation, OurForm.number(request, "id"), OurForm.text(request, "reason"));
      return Optional.of(page + "&done=withdrawn");
    }
    Wish wish = wish(presentation, request);
    if (what.equals("look")) {
      request.setAttribute(PREVIEW, handOver.preview(wish));
      return Optional.empty();
    }
    return Optional.of(page + "&done=" + (handOver.record(wish).now() ? "now" : "planned"));
  }

  private static Wish wish(PresentationCode presentation, HttpServletRequest request) {
    boolean alone = OurForm.text(request, "kind").equals("student");
    return new Wish(
        presentation,
        alone ? "" : OurForm.text(request, "group"),
        OurForm.text(request, "tutor"),
        alone ? OurForm.text(request, "student") : "",
        OurForm.text(request, "to"),
        OurForm.text(request, "when").equals("now"),
        OurForm.text(request, "date"),
        OurForm.text(request, "why"));
  }

  /** What was looked at in this request. */
  static Optional<HandOver.Preview> preview(HttpServletRequest request) {
    return request.getAttribute(PREVIEW) instanceof HandOver.Preview preview
        ? Optional.of(preview)
        : Optional.empty();
  }

  @Override
  protected String form(String what, HttpServletRequest request) {
    return what.equals("withdraw")
        ? "withdraw-" + OurForm.text(request, "id")
        : OurForm.text(request, "kind").equals("student") ? "student" : "group";
  }

  @Override
  protected String page(String what) {
    return "/office/handover.xhtml";
  }
}
