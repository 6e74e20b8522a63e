/** What is thrown away when its time is over, by a timer; nobody calls this. */
@NullMarked
package org.fieldbook.app.housekeeping;

import org.jspecify.annotations.NullMarked;
