package org.fieldbook.app.suite;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import org.fieldbook.content.kernel.Roles;

/** Calls use cases of the system from a timer of the server, in that role. */
@Singleton
@PermitAll
@RunAs(Roles.SYSTEM)
public class SystemTimer {

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
