package org.fieldbook.assessment.similarity;

/**
 * A script of which nothing, or not all, could be compared.
 *
 * @param note why, as a sentence
 */
public record NotCompared(
    long script, long student, String assignment, Fingerprint.Outcome outcome, String note) {}
