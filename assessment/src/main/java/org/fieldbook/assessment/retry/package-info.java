/**
 * Second tries: a student may send an assignment once more, because their released result allows it
 * or a decision on academic conduct asks for it. A second try is an assignment of its own for that
 * student alone, with an id made of the first one's, its own last moment and its own script;
 * nothing of the first changes. There is one row for each student and assignment, so there is never
 * a third try; every step of it is kept. Opened by {@code board} and {@code conduct}; {@code
 * extension} reads it for due dates. Knows {@code strategy}.
 */
@NullMarked
package org.fieldbook.assessment.retry;

import org.jspecify.annotations.NullMarked;
