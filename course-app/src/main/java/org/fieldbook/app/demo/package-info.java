/**
 * The demonstration: sample courses and a cohort of any size whose presentation is mid-course
 * today. Loaded only when {@code FIELDBOOK_DEMO} says so, and once for a database.
 */
@NullMarked
package org.fieldbook.app.demo;

import org.jspecify.annotations.NullMarked;
