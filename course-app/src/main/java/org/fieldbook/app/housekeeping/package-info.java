/**
 * What is thrown away when its time is over, by a timer. Whoever keeps something for a time only
 * implements {@link org.fieldbook.app.housekeeping.Housework}; nobody calls this.
 */
@NullMarked
package org.fieldbook.app.housekeeping;

import org.jspecify.annotations.NullMarked;
