package org.fieldbook.assessment.retry;

import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * What a student might have sent once more is not asked for any more. Fired in the transaction.
 *
 * @param first id of the first try
 * @param reason for the student to read
 */
public record SecondTryWithdrawn(
    PersonId student, PresentationCode presentation, String first, String reason) {}
