package org.fieldbook.assessment.regrade;

import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * A returned script is to be marked again. Fired in the transaction.
 *
 * @param tutor who is to mark it: the student's tutor
 */
public record RegradeOpened(
    long script,
    PersonId student,
    PersonId openedBy,
    Optional<PersonId> tutor,
    PresentationCode presentation,
    String assignment,
    String why) {}
