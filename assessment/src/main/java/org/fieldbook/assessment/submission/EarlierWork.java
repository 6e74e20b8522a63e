package org.fieldbook.assessment.submission;

import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;

/**
 * Work that was handed in before Fieldbook was told of it.
 *
 * @param file the kept file
 * @param arrived when the file had arrived: the instant that counts for lateness
 * @param confirmed when the student confirmed it as the submission, within the time that an upload
 *     waits
 */
public record EarlierWork(
    PersonId student,
    String assignment,
    IncomingFiles.Taken file,
    Instant arrived,
    Instant confirmed) {

  public EarlierWork {
    if (confirmed.isBefore(arrived) || !confirmed.isBefore(arrived.plus(Upload.WAITS))) {
      throw new IllegalArgumentException("Work is confirmed after it arrived, while it waits");
    }
  }
}
