/** Tests of the package of the same name. */
@NullMarked
package org.fieldbook.content.publication;

import org.jspecify.annotations.NullMarked;
