package org.fieldbook.app.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.monitoring.ReleaseMarks;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/**
 * Releases marks by name, in two steps: {@code look} shows who is named, {@code confirm} releases
 * just those. The list is ids of scripts in both; works without a script.
 */
@WebServlet({"/office/release/look", "/office/release/confirm"})
public class ReleaseForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient ReleaseMarks releaseMarks;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    PresentationCode presentation = OurForm.presentation(request);
    SortedSet<Long> named = named(request);
    if (named.isEmpty()) {
      throw new Refused("Tick who is to get their mark first. Nothing was released.");
    }
    if (what.equals("look")) {
      return Optional.empty();
    }
    String assignment = OurForm.text(request, "a");
    ReleaseMarks.Done done =
        releaseMarks.release(presentation, assignment, named, OurForm.text(request, "reason"));
    return Optional.of(
        "/office/release?p="
            + presentation
            + "&a="
            + OurForm.encoded(request, "a")
            + "&released="
            + done.released()
            + "&waiting="
            + done.waiting()
            + "&unchanged="
            + done.unchanged());
  }

  @Override
  protected String page(String what) {
    return "/office/release-confirm.xhtml";
  }

  /** The scripts that are named. */
  static SortedSet<Long> named(HttpServletRequest request) {
    String[] ticked = request.getParameterValues("script");
    SortedSet<Long> named = new TreeSet<>();
    for (String id : ticked == null ? new String[0] : ticked) {
      if (!id.matches("[1-9][0-9]{0,17}")) {
        throw new Refused("One of the ticks names nothing. Load the page again, then tick anew.");
      }
      named.add(Long.parseLong(id));
    }
    return named;
  }
}
