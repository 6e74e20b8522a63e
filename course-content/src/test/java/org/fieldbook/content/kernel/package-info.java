/** Tests of the package of the same name. */
@NullMarked
package org.fieldbook.content.kernel;

import org.jspecify.annotations.NullMarked;
