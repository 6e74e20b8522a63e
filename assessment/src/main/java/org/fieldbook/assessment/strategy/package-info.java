/**
 * How a course assesses: its assignments with their marking guides, and its rules on lateness and
 * extensions, all read from the edition's package. Every rule is data of the edition that a
 * presentation pins, or of a version that its office published since; the classes here say what the
 * data means. What is read once is immutable; versions are the only thing here that is in the
 * database. Knows only {@code cohort} and the course content.
 */
@NullMarked
package org.fieldbook.assessment.strategy;

import org.jspecify.annotations.NullMarked;
