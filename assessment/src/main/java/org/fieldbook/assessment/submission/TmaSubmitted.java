package org.fieldbook.assessment.submission;

import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;

/**
 * A student has submitted. Fired in the transaction: what an observer writes is kept with the
 * submission or not at all.
 *
 * @param submission id of the submission
 * @param tutor the student's tutor, if there is one yet
 */
public record TmaSubmitted(long submission, SignedReceipt receipt, Optional<PersonId> tutor) {}
