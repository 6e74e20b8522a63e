package org.fieldbook.assessment.conduct;

/**
 * A passage that stands in two scripts, as it stood when the case was made.
 *
 * @param text in the student's own script
 * @param other in the other one; for the office alone
 */
public record CopiedPassage(int words, boolean quoted, String text, String other) {}
