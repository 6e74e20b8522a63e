package org.fieldbook.assessment.retry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.content.kernel.Caller;

/**
 * Opens second tries and takes them back, on record, and tells. Whether somebody may is settled
 * before.
 */
@ApplicationScoped
public class KeepSecondTries {

  @Inject SecondTries tries;
  @Inject Event<SecondTryOpened> opened;
  @Inject Event<SecondTryWithdrawn> withdrawn;
  @Inject Caller caller;
  @Inject Clock clock;

  /** Opens it, or opens it anew with other terms: there is one, and never a third try. */
  public SecondTry open(Opening opening, String why) {
    Optional<SecondTry> known =
        tries.of(opening.student(), opening.presentation(), Assignment.secondOf(opening.first()));
    known.ifPresent(t -> t.put(opening));
    SecondTry open =
        known.orElseGet(
            () -> {
              SecondTry made = new SecondTry(opening, now());
              tries.add(made);
              return made;
            });
    step(open, why);
    opened.fire(SecondTryOpened.of(open));
    return open;
  }

  /** Somebody takes it back; again changes nothing. */
  public void takeBack(SecondTry of, String why) {
    withdraw(of, true, why);
  }

  /** It is needed no more; again changes nothing. What was sent for it stays where it is. */
  public void end(SecondTry of, String why) {
    withdraw(of, false, why);
  }

  private void withdraw(SecondTry of, boolean bySomebody, String why) {
    if (of.withdraw(bySomebody, now())) {
      step(of, "Taken back: " + why);
      withdrawn.fire(new SecondTryWithdrawn(of.student(), of.presentation(), of.first(), why));
    }
  }

  /** What somebody took back stands again, until the day it had. */
  public void restore(SecondTry of, String why) {
    if (of.restore()) {
      step(of, "Stands again: " + why);
      opened.fire(SecondTryOpened.of(of));
    }
  }

  private void step(SecondTry of, String said) {
    tries.add(new SecondTryStep(of, said, caller.isSignedIn() ? caller.id() : null, now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
