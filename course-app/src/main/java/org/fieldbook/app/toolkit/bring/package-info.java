/**
 * Bringing an archive into a toolkit: it is uploaded, every file in it is held against its
 * manifest, and a list says of each entry what would become of it; only then, and only when its
 * owner says so, is anything put back. An archive that is broken, foreign, changed or too large is
 * refused as a whole. Badges in it go to whoever knows them, by the port {@link
 * org.fieldbook.app.toolkit.bring.BadgeKeeper}. Pages and the JSON API call the use case here.
 */
@NullMarked
package org.fieldbook.app.toolkit.bring;

import org.jspecify.annotations.NullMarked;
