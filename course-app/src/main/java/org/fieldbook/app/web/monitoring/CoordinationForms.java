package org.fieldbook.app.web.monitoring;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.coordination.CourseScript;
import org.fieldbook.assessment.coordination.ReadCoordination;
import org.fieldbook.assessment.coordination.SampleScript;
import org.fieldbook.assessment.coordination.SetCoordination;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/** Adds sample scripts, opens them to tutors and takes them from them; works without a script. */
@WebServlet({
  "/monitoring/coordination/add",
  "/monitoring/coordination/course",
  "/monitoring/coordination/open",
  "/monitoring/coordination/withdraw"
})
@MultipartConfig(maxFileSize = 41 * 1024 * 1024, maxRequestSize = 42 * 1024 * 1024)
public class CoordinationForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient SetCoordination setCoordination;
  @Inject transient ReadCoordination readCoordination;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    if (what.equals("add")) {
      PresentationCode presentation = OurForm.presentation(request);
      String assignment = OurForm.text(request, "a");
      add(presentation, assignment, request);
      return Optional.of(done(presentation, assignment, what));
    }
    if (what.equals("course")) {
      PresentationCode presentation = OurForm.presentation(request);
      String assignment = OurForm.text(request, "a");
      addFromCourse(presentation, assignment, OurForm.text(request, "script"));
      return Optional.of(done(presentation, assignment, "add"));
    }
    SampleScript sample = readCoordination.sample(OurForm.number(request, "id")).script();
    if (what.equals("open")) {
      setCoordination.open(sample.id());
    } else {
      setCoordination.withdraw(sample.id());
    }
    return Optional.of(done(sample.presentation(), sample.assignment(), what));
  }

  private static String done(PresentationCode presentation, String assignment, String what) {
    return "/monitoring/coordination?p=" + presentation + "&a=" + assignment + "&done=" + what;
  }

  private void addFromCourse(PresentationCode presentation, String assignment, String script) {
    CourseScript found =
        readCoordination.fromCourse(presentation, assignment).stream()
            .filter(s -> s.id().equals(script))
            .findFirst()
            .orElseThrow(() -> new NotFound("course script " + script));
    try {
      setCoordination.addFromCourse(
          presentation, assignment, script, new ByteArrayInputStream(CourseScriptPdf.of(found)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(PresentationCode presentation, String assignment, HttpServletRequest request) {
    String title = OurForm.text(request, "title");
    String script = OurForm.text(request, "script").strip();
    try {
      Part part = request.getPart("file");
      if (part != null && part.getSize() > 0) {
        String name = part.getSubmittedFileName();
        try (InputStream in = part.getInputStream()) {
          setCoordination.addFile(
              presentation, assignment, title, name == null ? "sample.pdf" : name, in);
        }
        return;
      }
    } catch (IOException | ServletException e) {
      throw new Refused("The file did not arrive whole. Choose it again.");
    }
    if (!script.matches("[1-9][0-9]{0,17}")) {
      throw new Refused("Choose a PDF, or write the number of a script.");
    }
    setCoordination.addScript(presentation, assignment, title, Long.parseLong(script));
  }

  /** The panel's page where the sample is named there; else the list. */
  @Override
  protected String page(String what) {
    return what.equals("open") ? "/monitoring/sample.xhtml" : "/monitoring/coordination.xhtml";
  }
}
