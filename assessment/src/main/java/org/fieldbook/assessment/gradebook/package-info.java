/**
 * The gradebook: what students of a presentation have for each assignment, for their tutor and for
 * the office, with the history of every mark; and a tutor's marks as a table that goes out, is
 * filled in elsewhere, and comes back. Marks are only ever changed through {@code marking}'s use
 * cases. Knows {@code marking}, {@code extension}, {@code strategy} and {@code cohort}.
 */
@NullMarked
package org.fieldbook.assessment.gradebook;

import org.jspecify.annotations.NullMarked;
