package org.fieldbook.assessment.marking;

import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * A script has been returned. Fired in the transaction. The score is not in it: a mail says that
 * there is feedback, not what it is.
 */
public record TmaReturned(
    long script,
    PersonId student,
    PersonId tutor,
    PresentationCode presentation,
    String assignment,
    Instant returnedAt) {}
