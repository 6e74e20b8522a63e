package org.fieldbook.assessment.cutoff;

import java.time.ZonedDateTime;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * A student's due date is near and nothing has come in. Fired in the transaction of its step.
 *
 * @param due the student's own due date
 * @param days whole days until then, by the calendar
 */
public record CutOffNear(
    PersonId student,
    PresentationCode presentation,
    String assignment,
    ZonedDateTime due,
    int days) {}
