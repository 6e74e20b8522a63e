/**
 * Faces and drawings for what is not a web page: a drawing of the toolkit's pictures, with the
 * theme's rules, is painted by an {@link org.fieldbook.app.toolkit.takeaway.ink.Ink}, be it points
 * or the operators of a PDF. Knows what the pictures are made of and no more of SVG: groups, paths,
 * rectangles, circles, lines and text.
 */
@NullMarked
package org.fieldbook.app.toolkit.takeaway.ink;

import org.jspecify.annotations.NullMarked;
