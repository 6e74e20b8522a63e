package org.fieldbook.assessment.marking;

import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * A script that had been returned has been returned again, marked anew. Fired in the transaction.
 * The score is not in it: a mail says that there is feedback, not what it is.
 *
 * @param why why it was marked again
 */
public record ScriptRegraded(
    long script,
    PersonId student,
    PersonId tutor,
    PresentationCode presentation,
    String assignment,
    String why,
    Instant returnedAt) {}
