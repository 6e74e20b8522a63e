/**
 * Extensions, and with them the one source of due dates: what a student asked for, what the tutor
 * agreed, and when work is due in the end. Pages, submission and marking ask {@code DueDates} and
 * nothing else. Knows {@code cohort}, {@code strategy} and {@code retry}.
 */
@NullMarked
package org.fieldbook.assessment.extension;

import org.jspecify.annotations.NullMarked;
