/**
 * Handover by date: a tutor group goes from one tutor to another, or a student alone from one group
 * to another, from the beginning of a day or at once. It takes effect by the clock of the database,
 * in the views that everybody reads ({@code app.tutor_group}, {@code app.enrolment}): nothing has
 * to run at that moment. What was decided is kept, withdrawn or not. The office calls it, tutors
 * read what concerns them; a timer only writes to the students.
 */
@NullMarked
package org.fieldbook.app.handover;

import org.jspecify.annotations.NullMarked;
