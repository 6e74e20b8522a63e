package org.fieldbook.app.toolkit.sharing;

import java.time.Instant;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/**
 * An entry of somebody else's that the reader can open.
 *
 * @param tool id of its tool
 * @param looked whether the reader has looked at it before
 * @param rule by which they can read it
 */
public record SharedLine(
    long entryId,
    String ownerName,
    PresentationCode presentation,
    String title,
    @Nullable String tool,
    Instant sharedAt,
    Instant savedAt,
    boolean looked,
    ReadingRule rule) {}
