/**
 * Submitting a TMA, in two steps: a file is uploaded, checked and kept, and waits; the student
 * declares it own work and confirms; in one transaction the submission, a row of the ledger and the
 * signed receipt come into being. The promise: a receipt is never false, and what was submitted is
 * never lost. A submission never changes afterwards, but for being replaced by a later one and
 * closed by the return of the script. Knows {@code extension}, {@code strategy} and {@code cohort}.
 */
@NullMarked
package org.fieldbook.assessment.submission;

import org.jspecify.annotations.NullMarked;
