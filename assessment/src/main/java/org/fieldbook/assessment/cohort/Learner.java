package org.fieldbook.assessment.cohort;

import org.fieldbook.content.kernel.PersonId;

/**
 * A student as tutors and receipts name them.
 *
 * @param name the name as written on scripts and receipts
 * @param identifier the personal identifier the institution gave, such as {@code A1234567}
 */
public record Learner(PersonId id, String name, String identifier) {}
