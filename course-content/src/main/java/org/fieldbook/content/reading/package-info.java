/**
 * The published read model: a course edition as readers meet it. Everything here is immutable and
 * may be cached for as long as the process lives, because an edition never changes. Pages and use
 * cases of all modules may read it; only {@code packaging} builds it.
 */
@NullMarked
package org.fieldbook.content.reading;

import org.jspecify.annotations.NullMarked;
