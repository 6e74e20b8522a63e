/**
 * Who studies what, in which tutor group, with which tutor. Implements the assessment module's view
 * of the cohort.
 */
@NullMarked
package org.fieldbook.app.enrolment;

import org.jspecify.annotations.NullMarked;
