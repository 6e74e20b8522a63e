package org.fieldbook.app.demo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.fieldbook.assessment.extension.EarlierExtension;
import org.fieldbook.assessment.extension.RecordEarlierExtensions;
import org.fieldbook.assessment.marking.EarlierMarks;
import org.fieldbook.assessment.marking.RecordEarlierMarks;
import org.fieldbook.assessment.submission.EarlierWork;
import org.fieldbook.assessment.submission.IncomingFiles;
import org.fieldbook.assessment.submission.RegisterEarlierWork;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** Steps of a stage: each in one transaction, together with the note that it is done. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DemoSteps {

  @Inject DemoStages stages;
  @Inject RecordEarlierExtensions extensions;
  @Inject RegisterEarlierWork work;
  @Inject RecordEarlierMarks marks;

  /** Extensions. */
  public void extensions(
      String stage, int done, PresentationCode presentation, List<EarlierExtension> earlier) {
    extensions.record(presentation, earlier);
    stages.note(stage, done);
  }

  /** Submissions. */
  public void work(
      String stage, int done, PresentationCode presentation, List<EarlierWork> earlier) {
    work.register(presentation, earlier);
    stages.note(stage, done);
  }

  /** Marking. */
  public void marks(
      String stage, int done, PresentationCode presentation, List<EarlierMarks> earlier) {
    marks.record(presentation, earlier);
    stages.note(stage, done);
  }

  /** One file that waits to be confirmed. */
  public void waiting(
      String stage,
      PresentationCode presentation,
      PersonId student,
      String assignment,
      IncomingFiles.Taken file,
      Instant arrived) {
    work.await(presentation, student, assignment, file, arrived);
    stages.note(stage, 1);
  }
}
