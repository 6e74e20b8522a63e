package org.fieldbook.assessment.marking;

import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * A script has gone back to its student unmarked, to be corrected. Fired in the transaction.
 *
 * @param until the last moment at which the corrected file may arrive
 */
public record ReturnedForCorrection(
    long script,
    PersonId student,
    PresentationCode presentation,
    String assignment,
    Instant until) {}
