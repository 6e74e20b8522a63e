package org.fieldbook.assessment.marking;

import java.time.Instant;
import java.util.List;
import org.fieldbook.assessment.submission.IncomingFiles.Taken;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Marking that was done before Fieldbook was told of it.
 *
 * @param marker the student's tutor
 * @param saves the states of the sheet that were saved, the oldest first
 * @param annotated file with the marker's annotations; null when there is none
 * @param returned when the script was returned; null while it is being marked
 */
public record EarlierMarks(
    PersonId student,
    String assignment,
    PersonId marker,
    List<Saved> saves,
    @Nullable Taken annotated,
    @Nullable Instant returned) {

  public EarlierMarks {
    saves = List.copyOf(saves);
    if (saves.isEmpty()) {
      throw new IllegalArgumentException("Marking has something that was saved");
    }
  }

  /** A state of the sheet and when it was saved. */
  public record Saved(MarkSheet sheet, Instant at) {}
}
