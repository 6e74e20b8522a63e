/**
 * Monitoring of marking: which finished scripts of a tutor are read by a monitor, what the monitor
 * says of mark and feedback, and how severe tutors are against the module.
 *
 * <p>A sample is drawn from a seed that is kept, so that anybody can draw it again, and a script
 * once drawn stays in it. Nobody monitors what they have marked. What a monitor says is for the
 * tutor and the course's monitors, and the office reads it once it is finished: no student ever
 * reads any of it, and it is in no log. Knows {@code marking}, {@code hold}, {@code cohort}, {@code
 * strategy}, {@code result}, {@code extension} and {@code jobs}; none of them knows it.
 */
@NullMarked
package org.fieldbook.assessment.monitoring;

import org.jspecify.annotations.NullMarked;
