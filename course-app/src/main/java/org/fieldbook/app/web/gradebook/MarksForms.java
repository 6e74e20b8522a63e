package org.fieldbook.app.web.gradebook;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.gradebook.BringMarks;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/**
 * Brings a table of marks in: first a look at what each line would do, then, confirmed, the marks.
 * The table travels with the page in between, and is held against what is saved both times.
 */
@WebServlet({"/marking/marks/look", "/marking/marks/bring"})
@MultipartConfig(
    maxFileSize = MarksForms.MOST_BYTES,
    maxRequestSize = 2 * MarksForms.MOST_BYTES,
    fileSizeThreshold = (int) MarksForms.MOST_BYTES)
public class MarksForms extends PlainForm {

  static final long MOST_BYTES = 400_000;

  private static final long serialVersionUID = 1;

  @Inject transient BringMarks bringMarks;
  @Inject transient MarksPage page;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    PresentationCode presentation = OurForm.presentation(request);
    String csv = what.equals("look") ? file(request) : OurForm.text(request, "csv");
    String assignment = OurForm.text(request, "a");
    if (what.equals("look")) {
      page.show(csv, bringMarks.look(presentation, assignment, csv), false);
    } else {
      page.show(csv, bringMarks.bring(presentation, assignment, csv, taken(request)), true);
    }
    return Optional.empty();
  }

  private static String file(HttpServletRequest request) {
    try {
      Part part = request.getPart("file");
      if (part == null || part.getSize() == 0) {
        throw new Refused("Choose the table first: the file is empty.");
      }
      try (InputStream in = part.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IllegalStateException e) {
      throw new Refused("This file is too large to be a table of marks. Nothing was changed.");
    } catch (ServletException e) {
      throw new Refused("Choose the table first.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines in conflict that were ticked: {@code script:version}. */
  private static Map<Long, Integer> taken(HttpServletRequest request) {
    Map<Long, Integer> taken = new HashMap<>();
    String[] ticked = request.getParameterValues("take");
    if (ticked != null) {
      for (String one : ticked) {
        if (one.matches("[1-9][0-9]{0,17}:[0-9]{1,9}")) {
          int colon = one.indexOf(':');
          taken.put(
              Long.parseLong(one.substring(0, colon)), Integer.parseInt(one.substring(colon + 1)));
        }
      }
    }
    return taken;
  }

  @Override
  protected String page(String what) {
    return "/marking/marks.xhtml";
  }
}
