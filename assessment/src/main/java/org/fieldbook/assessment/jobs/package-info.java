/**
 * Long work of the course office, as Jakarta Batch runs it: each kind of it is an {@link
 * org.fieldbook.assessment.jobs.OfficeJob}, which names its steps and does one of them. A run is a
 * row, and so is each of its steps; a step's effect and its being done are one transaction, so that
 * a run that broke off anywhere, or was left by a dead node, goes on where it stopped and repeats
 * nothing. The office and the clock ask for runs; nobody calls the reader, processor or writer.
 */
@NullMarked
package org.fieldbook.assessment.jobs;

import org.jspecify.annotations.NullMarked;
