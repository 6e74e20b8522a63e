package org.fieldbook.assessment.gradebook;

import org.fieldbook.assessment.marking.Script;
import org.jspecify.annotations.Nullable;

/**
 * What the gradebook reads of a script.
 *
 * @param given the score that the marker gave, once returned
 * @param counted the score that counts, once returned; null also when it counts as not submitted
 * @param why the rule that made the one of the other
 */
public record Entry(
    long script,
    long student,
    String assignment,
    Script.State state,
    java.time.Instant arrivedAt,
    int marksTotal,
    @Nullable Integer given,
    @Nullable Integer counted,
    @Nullable String why) {}
