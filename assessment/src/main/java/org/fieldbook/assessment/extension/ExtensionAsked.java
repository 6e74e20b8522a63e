package org.fieldbook.assessment.extension;

import java.time.Instant;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * A student has asked for an extension. Fired in the transaction. The reason is not in it: it is
 * for the student, the tutor and the assessment office only.
 *
 * @param tutor who is to answer; empty when the assessment office is, or the student has no tutor
 *     yet
 */
public record ExtensionAsked(
    long request,
    PersonId student,
    Optional<PersonId> tutor,
    PresentationCode presentation,
    String assignment,
    int days,
    Instant askedAt) {}
