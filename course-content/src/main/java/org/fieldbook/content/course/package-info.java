/**
 * Course, presentation and study calendar. Dates are computed from the start of the presentation;
 * nothing else keeps a date of its own.
 */
@NullMarked
package org.fieldbook.content.course;

import org.jspecify.annotations.NullMarked;
