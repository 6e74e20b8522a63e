package org.fieldbook.assessment.cutoff;

import java.time.ZonedDateTime;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * A student's due date is over and nothing has come in. Fired in the transaction of its step.
 *
 * @param due the student's own due date
 * @param cost what sending it now would cost, as a sentence
 */
public record NothingReceived(
    PersonId student,
    PresentationCode presentation,
    String assignment,
    ZonedDateTime due,
    String cost) {}
