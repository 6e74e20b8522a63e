/**
 * Feedback that is used: that its student has opened it, and the goals for the next assignment that
 * they make of it. A goal is its student's own: it quotes what the tutor wrote, is worded, ticked,
 * removed and put back by the student alone, and its tutor sees it only once the student shares it.
 * Where development plans are kept is for others to know ({@code DevelopmentPlan}). Knows {@code
 * marking}, {@code regrade}, {@code strategy} and {@code annotation}; pages call its use cases.
 */
@NullMarked
package org.fieldbook.assessment.feedback;

import org.jspecify.annotations.NullMarked;
