package org.fieldbook.app.suite;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;

/** Does work from a timer of the server; in which role is for the bean to say. */
@PermitAll
abstract class TimedWork {

  @Resource TimerService timers;

  private volatile IntSupplier work = () -> 0;
  private volatile CompletableFuture<Integer> outcome = new CompletableFuture<>();

  /** Sets the timer; the answer comes when it has gone off. */
  public CompletableFuture<Integer> set(IntSupplier what) {
    work = what;
    outcome = new CompletableFuture<>();
    timers.createSingleActionTimer(1, new TimerConfig(null, false));
    return outcome;
  }

  @Timeout
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void goOff() {
    try {
      outcome.complete(work.getAsInt());
    } catch (RuntimeException e) {
      outcome.completeExceptionally(e);
    }
  }
}
