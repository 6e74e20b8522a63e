/**
 * Editions and presentations. An edition is a checked course package, numbered and kept for good;
 * nothing in it ever changes, so whatever is computed from it may be cached for ever. A
 * presentation is an edition with a first day. The use cases {@code ImportCourse}, {@code
 * OpenPresentation} and {@code PinEdition} are for the course team, the course office and the
 * system; everybody reads through {@link org.fieldbook.content.reading.Library}.
 */
@NullMarked
package org.fieldbook.content.publication;

import org.jspecify.annotations.NullMarked;
