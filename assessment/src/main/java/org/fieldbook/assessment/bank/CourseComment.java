package org.fieldbook.assessment.bank;

/**
 * Words that the course team wrote for the markers of an assignment.
 *
 * @param criterion what they are for; empty for the whole
 */
public record CourseComment(String criterion, String words) {}
