/**
 * The toolkit to take away: a zip that opens offline on any computer, for ever, without Fieldbook.
 * It holds pages to read, blank forms to print, the same entries as data, and a manifest with a
 * hash of every file. Nothing in it asks for anything outside it, and no page needs a script. Pure,
 * but for the theme's files, which the caller gives as {@link
 * org.fieldbook.app.toolkit.takeaway.Stationery}. The same entries on the same day give the same
 * bytes.
 */
@NullMarked
package org.fieldbook.app.toolkit.takeaway;

import org.jspecify.annotations.NullMarked;
