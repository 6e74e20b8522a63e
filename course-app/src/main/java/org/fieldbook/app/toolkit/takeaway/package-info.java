/**
 * The toolkit to take away, in seven formats that are written from one model: pages to read that
 * open offline on any computer, for ever, without Fieldbook; paper, Word and e-readers; tables; and
 * the entries as data, complete enough to be brought into another Fieldbook. Nothing in any of them
 * asks for anything outside it, and no page needs a script. Pure, but for the theme's files, which
 * the caller gives as {@link org.fieldbook.app.toolkit.takeaway.Stationery}, and for the words,
 * which come from {@link org.fieldbook.app.toolkit.takeaway.Takeaway.Words} when they are written.
 * The same entries on the same day give the same bytes.
 */
@NullMarked
package org.fieldbook.app.toolkit.takeaway;

import org.jspecify.annotations.NullMarked;
