/**
 * All entries of one tool as a log with totals, such as hours of development by kind. Which tool is
 * one, and which of its fields are summed, its template says by a bar picture over all entries with
 * an {@code amount}. Nothing is kept: a log is its entries.
 */
@NullMarked
package org.fieldbook.app.toolkit.log;

import org.jspecify.annotations.NullMarked;
