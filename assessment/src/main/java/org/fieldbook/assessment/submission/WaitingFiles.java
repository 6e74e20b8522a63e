package org.fieldbook.assessment.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.PersonId;

/** A student's files that are no submission yet. Two SQL statements. */
@ApplicationScoped
public class WaitingFiles {

  @Inject Submissions submissions;
  @Inject PartialUploads partials;

  /** Those for an assignment. */
  public Waiting of(PersonId student, SetAssignment set, Instant now) {
    return new Waiting(
        submissions.waiting(
            student, set.presentation(), set.id(), set.assignment().mostFiles(), now),
        partials.unfinished(student, set.presentation(), set.id(), now));
  }

  /**
   * Files that are no submission yet.
   *
   * @param uploads those that wait to be confirmed, the oldest first
   * @param unfinished those of which some pieces have arrived
   */
  public record Waiting(List<Upload> uploads, List<PartialUpload> unfinished) {

    /** None. */
    public static final Waiting NONE = new Waiting(List.of(), List.of());

    public Waiting {
      uploads = List.copyOf(uploads);
      unfinished = List.copyOf(unfinished);
    }
  }
}
