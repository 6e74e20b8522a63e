package org.fieldbook.app.handover;

import org.fieldbook.content.kernel.PresentationCode;

/**
 * A handover as the office typed it.
 *
 * @param group number of the group that goes over; empty when it is a student
 * @param tutor number of who takes the group over
 * @param student personal identifier of who goes alone; empty when it is a group
 * @param toGroup number of the group that the student goes to
 * @param now whether at once, else from a day on
 * @param date such as {@code 2026-12-01}
 * @param why for the records; both tutors read it
 */
public record Wish(
    PresentationCode presentation,
    String group,
    String tutor,
    String student,
    String toGroup,
    boolean now,
    String date,
    String why) {

  /** Whether a student goes alone. */
  public boolean isOfStudent() {
    return group.isBlank();
  }
}
