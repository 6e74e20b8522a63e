/** Tests that look at the whole module, and what tests of several packages share. */
@NullMarked
package org.fieldbook.app;

import org.jspecify.annotations.NullMarked;
