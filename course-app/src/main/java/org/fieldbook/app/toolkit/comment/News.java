package org.fieldbook.app.toolkit.comment;

/**
 * That an entry has words of others which its owner has not seen.
 *
 * @param title of the entry
 * @param comments how many
 * @param fillings how often a reader filled in what the tool has for them
 */
public record News(long entryId, String title, int comments, int fillings) {}
