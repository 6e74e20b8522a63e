package org.fieldbook.assessment.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/** Where a student's file comes in, whether in one piece or in many. */
@ApplicationScoped
public class UploadDesk {

  private static final int MOST_IN_AN_HOUR = 30;

  @Inject Cohort cohort;
  @Inject DueDates dueDates;
  @Inject IncomingFiles incoming;
  @Inject Submissions submissions;
  @Inject Clock clock;

  /**
   * The assignment, if the student may upload for it now.
   *
   * @throws NotFound when the student is not enrolled or the presentation sets no such assignment
   * @throws Refused when the student has uploaded too much within an hour
   */
  Assignment open(PersonId student, PresentationCode presentation, String assignmentId) {
    if (!cohort.isEnrolled(student, presentation)) {
      throw new NotFound("Not enrolled in " + presentation);
    }
    Assignment assignment = dueDates.set(student, presentation, assignmentId).assignment();
    Instant hourAgo = clock.instant().minus(Duration.ofHours(1));
    if (submissions.uploadsSince(student, hourAgo) >= MOST_IN_AN_HOUR) {
      throw new Refused(
          "You have uploaded " + MOST_IN_AN_HOUR + " files within an hour.",
          "Nothing is lost. Wait a little, then upload again.");
    }
    int most = assignment.mostFiles();
    // Where one is taken, a new one stands in place of what waits.
    if (most > 1
        && submissions.waiting(student, presentation, assignmentId, most, clock.instant()).size()
            == most) {
      throw new Refused(
          "This assignment takes " + most + " files at most, and so many are uploaded.",
          "Remove one of them first, then upload the other.");
    }
    return assignment;
  }

  /**
   * Checks and keeps a file; the upload that it makes is not kept yet.
   *
   * @param arrived when its last byte had come; empty for when all of this has been read
   * @throws Refused when the file is empty, too large, or not of a type that is taken
   * @throws IOException when the stream breaks off or the disk fails; nothing is kept
   */
  Upload take(
      PersonId student,
      PresentationCode presentation,
      Assignment assignment,
      String fileName,
      InputStream bytes,
      Optional<Instant> arrived)
      throws IOException {
    IncomingFiles.Taken taken =
        incoming.take(fileName, bytes, assignment.accepts(), assignment.maxBytes());
    return new Upload(student, presentation, assignment.id(), taken, arrived.orElseGet(this::now));
  }

  /** Now, to the microsecond, as the database keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
