/**
 * A writer of PDF/UA-1 (ISO 14289-1) for what is read on A4: headings, paragraphs, lists, tables,
 * drawings and photographs are laid out as they come and leave the memory with their page, so that
 * a book of any length takes the same room. Knows the markup that the toolkit's paper writes and no
 * more; who wants another look changes it here.
 */
@NullMarked
package org.fieldbook.app.toolkit.takeaway.pdf;

import org.jspecify.annotations.NullMarked;
