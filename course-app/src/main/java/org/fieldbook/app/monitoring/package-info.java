/** What a monitor reads: returned scripts of the course, with the names of students and tutors. */
@NullMarked
package org.fieldbook.app.monitoring;

import org.jspecify.annotations.NullMarked;
