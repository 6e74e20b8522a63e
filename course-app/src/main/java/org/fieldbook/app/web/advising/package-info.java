/** The adviser's pages: a student's places, group, progress and due dates; no work and no marks. */
@NullMarked
package org.fieldbook.app.web.advising;

import org.jspecify.annotations.NullMarked;
