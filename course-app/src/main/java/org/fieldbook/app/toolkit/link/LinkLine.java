package org.fieldbook.app.toolkit.link;

import org.jspecify.annotations.Nullable;

/**
 * A link as it is seen from one of its ends.
 *
 * @param outgoing whether it was made at this end
 * @param slot of the other entry; null when that was removed for good
 * @param title of the other entry, as it was when it is gone
 * @param why empty for no word
 * @param gone whether the other entry was deleted
 */
public record LinkLine(
    long id, boolean outgoing, @Nullable String slot, String title, String why, boolean gone) {}
