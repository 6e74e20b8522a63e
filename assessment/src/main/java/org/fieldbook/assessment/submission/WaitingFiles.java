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

  /** Those for an assignment. One SQL statement, and one more for each kind that there is. */
  public Waiting of(PersonId student, SetAssignment set, Instant now) {
    List<String> kinds = partials.kindsWaiting(student, set.presentation(), set.id(), now);
    return new Waiting(
        kinds.contains(PartialUploads.WHOLE)
            ? submissions.waiting(
                student, set.presentation(), set.id(), set.assignment().mostFiles(), now)
            : List.of(),
        kinds.contains(PartialUploads.IN_PIECES)
            ? partials.unfinished(student, set.presentation(), set.id(), now)
            : List.of());
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
