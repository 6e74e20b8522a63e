/**
 * Read models that put together what one page shows of a student's assignments: due dates,
 * extensions, uploads, submissions, results; and what waits for the office. Nothing here changes
 * anything. Uses all other packages of this module, and none of them uses it.
 */
@NullMarked
package org.fieldbook.assessment.overview;

import org.jspecify.annotations.NullMarked;
