package org.fieldbook.assessment.annotation;

/**
 * A file that a student sent.
 *
 * @param submission id of the submission
 * @param place 1 for its first file
 */
public record SentFile(long submission, int place) {}
