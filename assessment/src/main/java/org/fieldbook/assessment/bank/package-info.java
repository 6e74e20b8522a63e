/**
 * Comments that markers use again: their own, and those that others of the course share. A comment
 * is changed by its owner alone. {@code marking} calls it, and settles who marks in which course.
 */
@NullMarked
package org.fieldbook.assessment.bank;

import org.jspecify.annotations.NullMarked;
