/** Tests of the course package. */
@NullMarked
package org.fieldbook.content.packaging;

import org.jspecify.annotations.NullMarked;
