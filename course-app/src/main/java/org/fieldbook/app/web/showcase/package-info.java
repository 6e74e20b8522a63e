/** Pages of a showcase: the owner's own, and the one that others see. */
@NullMarked
package org.fieldbook.app.web.showcase;

import org.jspecify.annotations.NullMarked;
