package org.fieldbook.assessment.offline;

import java.time.Instant;

/** A pack as a list shows it; {@code scripts} is how many are in it. */
public record PackLine(String id, String assignment, Instant madeAt, long scripts) {}
