/**
 * The frame round every page: the gate, the headers, the assets, and what the running head shows.
 */
@NullMarked
package org.fieldbook.app.web.frame;

import org.jspecify.annotations.NullMarked;
