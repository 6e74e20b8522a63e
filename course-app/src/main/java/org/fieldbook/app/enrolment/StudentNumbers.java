package org.fieldbook.app.enrolment;

import org.fieldbook.content.kernel.PresentationCode;

/**
 * How many students a presentation has.
 *
 * @param enrolled who study now
 * @param ungrouped of these, who have no tutor group yet
 * @param withdrawn who have left
 */
public record StudentNumbers(
    PresentationCode presentation, int enrolled, int ungrouped, int withdrawn, int groups) {

  static StudentNumbers none(PresentationCode presentation) {
    return new StudentNumbers(presentation, 0, 0, 0, 0);
  }
}
