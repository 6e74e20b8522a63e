package org.fieldbook.app.toolkit.comment;

/**
 * That an entry has comments which its owner has not seen.
 *
 * @param title of the entry
 * @param comments how many
 */
public record News(long entryId, String title, int comments) {}
