package org.fieldbook.assessment.marking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A returned script as a monitor's list shows it.
 *
 * @param student id of the student
 * @param tutor id of the tutor who returned it
 * @param score the score that counts; null when it counts as not submitted
 */
public record ReturnedLine(
    long id,
    long student,
    long tutor,
    String assignment,
    @Nullable Integer score,
    Instant returnedAt) {}
