package org.fieldbook.app.toolkit.feedback;

import java.time.LocalDate;
import org.fieldbook.content.kernel.PersonId;

/**
 * Somebody without an account is asked to answer, or reminded.
 *
 * @param owner who asks
 * @param key of the link to answer by; known to nobody else
 * @param closes the last day on which they can answer
 * @param reminder whether they have been asked before
 */
public record FeedbackAsked(
    long request,
    String address,
    PersonId owner,
    String course,
    String purpose,
    String key,
    LocalDate closes,
    boolean reminder) {

  /** How mail about the request is known. */
  public String about() {
    return new RequestSettled(request).about();
  }
}
