/**
 * What a marker puts on the pages of a script: where it is, in the PDF's own measure, and the words
 * to it; every state that was saved; and how all of it is written into the PDF. It belongs to one
 * submission's file for good. {@code marking} calls it, and settles whose script it is.
 */
@NullMarked
package org.fieldbook.assessment.annotation;

import org.jspecify.annotations.NullMarked;
