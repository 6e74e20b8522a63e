/**
 * The toolkit to take away, in seven formats from one model: a site in a zip, one page, paper,
 * Word, a book, tables, and data that another Fieldbook takes back. Each opens offline on any
 * computer, for ever, without Fieldbook: nothing in it asks for anything outside it. Pure, but for
 * the theme's files, which the caller gives as {@link
 * org.fieldbook.app.toolkit.takeaway.Stationery}, and for words that are read a page at a time. The
 * same entries on the same day give the same bytes.
 */
@NullMarked
package org.fieldbook.app.toolkit.takeaway;

import org.jspecify.annotations.NullMarked;
