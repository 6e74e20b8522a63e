/**
 * What assessment needs to know of people: who is enrolled, who tutors whom. Ports only; the
 * application's enrolment implements them. Use cases and read models of this module call them.
 */
@NullMarked
package org.fieldbook.assessment.cohort;

import org.jspecify.annotations.NullMarked;
