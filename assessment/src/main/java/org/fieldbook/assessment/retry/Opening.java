package org.fieldbook.assessment.retry;

import java.time.Instant;
import org.fieldbook.assessment.strategy.AnotherTry;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/**
 * What a second try is opened with.
 *
 * @param first id of the first try
 * @param due its last moment
 * @param cap the most that counts of it; null when nothing is taken off
 * @param reach what it can reach, as a sentence for the student
 * @param conductCase the case whose decision asks for it; null for a result
 */
public record Opening(
    PersonId student,
    PresentationCode presentation,
    String first,
    AnotherTry.Why why,
    Instant due,
    @Nullable Integer cap,
    String reach,
    @Nullable Long conductCase) {}
