package org.fieldbook.assessment.retry;

import java.time.Instant;
import org.fieldbook.assessment.strategy.AnotherTry;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/**
 * A student may send an assignment once more. Fired in the transaction.
 *
 * @param first id of the first try
 * @param assignment id under which it is sent
 * @param due its last moment
 * @param reach what it can reach, as a sentence
 * @param conductCase the case whose decision asks for it; null for a result
 */
public record SecondTryOpened(
    PersonId student,
    PresentationCode presentation,
    String first,
    String assignment,
    AnotherTry.Why why,
    Instant due,
    String reach,
    @Nullable Long conductCase) {

  static SecondTryOpened of(SecondTry opened) {
    return new SecondTryOpened(
        opened.student(),
        opened.presentation(),
        opened.first(),
        opened.assignment(),
        opened.why(),
        opened.dueAt(),
        opened.reach(),
        opened.conductCase().orElse(null));
  }
}
