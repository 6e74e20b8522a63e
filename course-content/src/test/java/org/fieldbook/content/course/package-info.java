/** Tests of the package of the same name. */
@NullMarked
package org.fieldbook.content.course;

import org.jspecify.annotations.NullMarked;
