package org.fieldbook.app.toolkit;

import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * A kept version of an entry.
 *
 * @param number the entry's number when it was saved; for one set aside, the number that it was
 *     refused against
 * @param editionId the edition whose template shaped the body
 */
public record KeptVersion(
    long id,
    int number,
    EntryVersion.Kind kind,
    Instant savedAt,
    int words,
    JsonObject body,
    long editionId) {}
