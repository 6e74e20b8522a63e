/**
 * How values that the persistence provider does not know go into columns and come out again, and
 * the rows of native queries. Knows nothing of the domain; the platform is named in {@code
 * persistence.xml}, rows are read by repositories.
 */
@NullMarked
package org.fieldbook.app.column;

import org.jspecify.annotations.NullMarked;
