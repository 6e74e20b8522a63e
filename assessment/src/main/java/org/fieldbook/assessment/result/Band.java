package org.fieldbook.assessment.result;

/**
 * A band of results.
 *
 * @param label what it is called on a result, such as {@code Grade 2 pass}
 * @param min the least score that reaches it
 */
public record Band(String id, String label, int min) {}
