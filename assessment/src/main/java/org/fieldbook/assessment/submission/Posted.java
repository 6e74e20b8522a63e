package org.fieldbook.assessment.submission;

import java.time.LocalDate;

/**
 * How work on paper was sent.
 *
 * @param on the day of posting
 * @param proof what proves it, such as the number of a certificate of posting
 */
public record Posted(LocalDate on, String proof) {

  public Posted {
    proof = Receipt.oneLine(proof);
  }
}
