/**
 * How values that the persistence provider does not know go into columns and come out again. Knows
 * nothing of the domain; named in {@code persistence.xml}, called by the provider alone.
 */
@NullMarked
package org.fieldbook.app.column;

import org.jspecify.annotations.NullMarked;
