package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.annotation.AnnotatedPdf.NotWritable;
import org.fieldbook.assessment.annotation.Annotation;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** Read model: what the tutor put on the pages of a student's own script, once it is returned. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class MyComments {

  @Inject Caller caller;
  @Inject Scripts scripts;
  @Inject MarkedCopies copies;

  /** The comments as one reads; none while the script is not returned. Two SQL statements. */
  public List<Annotation> on(PresentationCode presentation, String assignment) {
    return returned(presentation, assignment).map(copies::asReturned).orElse(List.of());
  }

  /**
   * The PDF with the comments in it. The caller closes its stream.
   *
   * @throws NotFound when there is none, or the script is not returned
   * @throws Refused when they cannot be written into the file
   */
  public KeptFile pdf(PresentationCode presentation, String assignment) throws IOException {
    Script script =
        returned(presentation, assignment).orElseThrow(() -> new NotFound("No returned script"));
    try {
      return copies.ofReturned(script).orElseThrow(() -> new NotFound("No comments"));
    } catch (NotWritable e) {
      throw new Refused(
          "The comments cannot be written into your file. " + e.why(),
          "All of them are on the page of your feedback.");
    }
  }

  private Optional<Script> returned(PresentationCode presentation, String assignment) {
    return scripts.of(caller.id(), presentation, assignment).filter(s -> s.returned().isPresent());
  }
}
