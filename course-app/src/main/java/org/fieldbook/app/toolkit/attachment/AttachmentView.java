package org.fieldbook.app.toolkit.attachment;

import java.time.Instant;

/**
 * An attached file as it is listed.
 *
 * @param size in bytes
 * @param alt of a picture, for those who do not see it; empty when the owner has not said
 * @param words the owner's own, beside it
 */
public record AttachmentView(
    long id,
    String name,
    boolean picture,
    boolean sound,
    long size,
    String alt,
    String words,
    Instant addedAt) {}
