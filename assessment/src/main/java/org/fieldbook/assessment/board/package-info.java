/**
 * Results of a presentation and what the board does with them: worked out, on the board's list,
 * confirmed, released. Nobody but the office sees a result before it is released, and it is
 * released to named students. Every change is on record: who, when, why. A result that was released
 * stays what its student saw until a newer one is released. Use cases are the office's; the job
 * that works results out calls {@link org.fieldbook.assessment.board.WorkOutResults}. Knows {@code
 * result}, {@code marking}, {@code extension}, {@code strategy} and {@code cohort}.
 */
@NullMarked
package org.fieldbook.assessment.board;

import org.jspecify.annotations.NullMarked;
