package org.fieldbook.assessment.overview;

import java.time.Instant;

/**
 * Something that waits for the office.
 *
 * @param number how many of it, at least one
 * @param since when the oldest of them began to wait
 */
public record OnDesk(DeskTask task, long number, Instant since) {}
