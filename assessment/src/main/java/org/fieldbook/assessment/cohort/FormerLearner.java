package org.fieldbook.assessment.cohort;

import java.time.Instant;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * A student whom somebody else tutors now.
 *
 * @param until the moment from which that was so
 */
public record FormerLearner(Learner learner, PresentationCode presentation, Instant until) {}
