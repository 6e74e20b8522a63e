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

  /**
   * The comments as one reads; none while the script is not returned. One SQL statement, and
   * another while it is marked again.
   */
  public List<Annotation> on(PresentationCode presentation, String assignment) {
    List<Scripts.Noted> noted = scripts.noted(caller.id(), presentation, assignment);
    return noted.stream()
        .findFirst()
        .map(Scripts.Noted::script)
        .filter(s -> s.returned().isPresent())
        .map(s -> s.reopened().isPresent() ? copies.asReturned(s) : standing(s, noted))
        .orElse(List.of());
  }

  private static List<Annotation> standing(Script script, List<Scripts.Noted> noted) {
    return noted.stream()
        .flatMap(n -> Optional.ofNullable(n.note()).stream())
        .filter(n -> n.submission() == script.submission())
        .sorted(Annotation.AS_ONE_READS)
        .toList();
  }

  /**
   * The PDF of a file with the comments in it. The caller closes its stream.
   *
   * @param place of the file; 1 for the first
   * @throws NotFound when there is none, or the script is not returned
   * @throws Refused when they cannot be written into the file
   */
  public KeptFile pdf(PresentationCode presentation, String assignment, int place)
      throws IOException {
    Script script =
        returned(presentation, assignment).orElseThrow(() -> new NotFound("No returned script"));
    try {
      return copies.ofReturned(script, place).orElseThrow(() -> new NotFound("No comments"));
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
