/**
 * A mentor or manager fills what a tool has for them, in an entry that its owner shares with them
 * by name. It becomes a version of the owner's entry, which says who wrote it; the owner is told,
 * and can change it or bring an earlier version back. Nobody's words are overwritten unseen.
 * Whoever reads as tutor or member of a group can comment, and not fill. Pages call the use cases
 * here.
 */
@NullMarked
package org.fieldbook.app.toolkit.namedreader;

import org.jspecify.annotations.NullMarked;
