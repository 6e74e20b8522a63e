package org.fieldbook.assessment.result;

/**
 * A rule in words.
 *
 * @param about what it is about, such as {@code Late work, TMA01}
 * @param text what holds
 */
public record Sentence(String about, String text) {}
