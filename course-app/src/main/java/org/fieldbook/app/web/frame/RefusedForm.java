package org.fieldbook.app.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.fieldbook.content.kernel.Refused;

/**
 * Why the form that was sent was not done, and what was typed into it; for the page that it stands
 * on. No SQL statement.
 */
@Named("refusedForm")
@RequestScoped
public class RefusedForm {

  private static final String REFUSED = "fieldbook.refused-form";
  private static final String NAME = "fieldbook.refused-form-name";

  @Inject HttpServletRequest request;

  /**
   * Tells the page of it.
   *
   * @param form name of the form on its page
   */
  static void tell(HttpServletRequest request, String form, Refused refused) {
    request.setAttribute(REFUSED, refused);
    request.setAttribute(NAME, form);
  }

  /** The reasons as sentences; empty as a rule. */
  public List<?> getReasons() {
    return request.getAttribute(REFUSED) instanceof Refused refused ? refused.reasons() : List.of();
  }

  /** Where on its page the form is that was refused; empty when none was. */
  public String getPlace() {
    Object form = request.getAttribute(NAME);
    return form == null ? "" : "#form-" + form;
  }

  /** Whether it is this form that was refused. */
  public boolean is(String form) {
    return form.equals(request.getAttribute(NAME));
  }

  /** Whether this form was refused because something else was saved meanwhile. */
  public boolean isOvertaken(String form) {
    return is(form) && request.getAttribute(REFUSED) instanceof Overtaken;
  }

  /** What was typed into a field of the form when that was refused; else what is saved. */
  public String typed(String form, String field, String saved) {
    return is(form) ? OurForm.text(request, field) : saved;
  }

  /** The same of a field that stands in the form several times. */
  public List<String> all(String form, String field) {
    String[] values = is(form) ? request.getParameterValues(field) : null;
    return values == null
        ? List.of()
        : Arrays.stream(values).map(v -> v.replace("\0", "")).toList();
  }

  /**
   * Number of what the writer has seen: that of the page, but that of the form when it was refused
   * for another reason than that it was overtaken.
   */
  public String seen(String form, int now) {
    return is(form) && !isOvertaken(form) ? OurForm.text(request, "seen") : Integer.toString(now);
  }
}
