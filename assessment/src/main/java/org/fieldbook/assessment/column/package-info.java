/**
 * How values that JPA does not know are kept in columns. For the entities of this module; knows no
 * other package.
 */
@NullMarked
package org.fieldbook.assessment.column;

import org.jspecify.annotations.NullMarked;
