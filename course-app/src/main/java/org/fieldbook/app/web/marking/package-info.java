/** Marking: the queue of scripts, and one script on its marker's desk. */
@NullMarked
package org.fieldbook.app.web.marking;

import org.jspecify.annotations.NullMarked;
