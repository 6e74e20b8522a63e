package org.fieldbook.assessment.marking;

import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What counts of a script, for working results out.
 *
 * @param given the marker's score; null while the script is not returned
 * @param counted what counts of it; null as well when it counts as not submitted
 * @param why what was made of it, in words; null while the script is not returned
 */
public record ScoreLine(
    long student,
    String assignment,
    @Nullable Integer given,
    @Nullable Integer counted,
    @Nullable String why) {

  public PersonId studentId() {
    return new PersonId(student);
  }

  public boolean isReturned() {
    return given != null;
  }
}
