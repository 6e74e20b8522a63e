/**
 * The toolkit's pages, {@code webapp/toolkit/}: the shelf, an entry to read and to edit, a further
 * entry, versions, a blank form, the take-away. Only the owner's own entries; costs at most six SQL
 * statements a page, the sign-in's among them.
 */
@NullMarked
package org.fieldbook.app.web.toolkit;

import org.jspecify.annotations.NullMarked;
