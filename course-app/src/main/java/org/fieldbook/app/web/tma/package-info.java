/**
 * The student's pages for assignments: list, assignment, receipt, feedback; and the page on which
 * anybody checks a receipt. All stateless; what changes something goes through the API.
 */
@NullMarked
package org.fieldbook.app.web.tma;

import org.jspecify.annotations.NullMarked;
