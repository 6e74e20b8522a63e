package org.fieldbook.assessment.offline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something sent back as a list shows it; {@code confirmedAt} is null while nothing was taken. */
public record SentLine(
    String id, String fileName, Instant uploadedAt, @Nullable Instant confirmedAt) {}
