/** The gradebook’s pages and files, for tutors and for the course office; marks as a table. */
@NullMarked
package org.fieldbook.app.web.gradebook;

import org.jspecify.annotations.NullMarked;
