package org.fieldbook.assessment.submission;

import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;

/**
 * What a student is asked to correct before their work is marked: a real person can be recognised
 * in it.
 *
 * @param askedBy the tutor who returned it unmarked
 * @param why what the student reads: where the person can be recognised
 * @param until the last moment at which the corrected file may arrive
 */
public record Correction(Instant askedAt, PersonId askedBy, String why, Instant until) {

  /** Whether work that arrives then is in time to be the correction. */
  public boolean takes(Instant arrived) {
    return !arrived.isAfter(until);
  }
}
