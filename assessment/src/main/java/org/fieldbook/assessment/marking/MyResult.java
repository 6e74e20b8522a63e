package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.fieldbook.assessment.audio.SpokenComment;
import org.fieldbook.assessment.audio.SpokenComments;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.assessment.submission.KeptFiles;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** Read model: a student's own mark and feedback, once the script is returned. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class MyResult {

  @Inject Caller caller;
  @Inject Scripts scripts;
  @Inject Assignments assignments;
  @Inject KeptFiles files;
  @Inject SpokenComments comments;

  /** Mark and feedback; empty while the script is not returned. One SQL statement. */
  public Optional<ReturnedWork> of(PresentationCode presentation, String assignment) {
    return scripts
        .of(caller.id(), presentation, assignment)
        .flatMap(s -> ReturnedWork.of(s, assignments.get(presentation, assignment)));
  }

  /**
   * The file with the tutor's annotations. The caller closes its stream.
   *
   * @throws NotFound when there is none, or the script is not returned
   */
  public KeptFile annotated(PresentationCode presentation, String assignment) throws IOException {
    Script.AnnotatedFile file =
        of(presentation, assignment)
            .flatMap(ReturnedWork::annotated)
            .orElseThrow(() -> new NotFound("No annotated file"));
    return files.open(file.name(), file.type(), file.size(), file.sha256());
  }

  /**
   * What the tutor said on the script; empty when nothing was said or it is not returned. Two SQL
   * statements.
   */
  public Optional<SpokenComment> spoken(PresentationCode presentation, String assignment) {
    return scripts
        .of(caller.id(), presentation, assignment)
        .filter(Script::isReturned)
        .flatMap(s -> comments.of(s.id()));
  }
}
