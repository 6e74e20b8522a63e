/** A tutor's own page: who needs them today, their scripts, their students, and extensions. */
@NullMarked
package org.fieldbook.app.web.tutoring;

import org.jspecify.annotations.NullMarked;
