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
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.fieldbook.assessment.submission.DiscardExpiredUploads;
import org.fieldbook.content.kernel.Roles;

/** Calls a use case of the system from a timer of the server, in that role. */
@Singleton
@PermitAll
@RunAs(Roles.SYSTEM)
public class SystemTimer {

  @Resource TimerService timers;
  @Inject DiscardExpiredUploads discardExpiredUploads;

  private volatile CompletableFuture<Integer> outcome = new CompletableFuture<>();

  /** Sets the timer; the answer comes when it has gone off. */
  public CompletableFuture<Integer> set() {
    outcome = new CompletableFuture<>();
    timers.createSingleActionTimer(1, new TimerConfig(null, false));
    return outcome;
  }

  @Timeout
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void goOff() {
    try {
      outcome.complete(discardExpiredUploads.discard());
    } catch (RuntimeException e) {
      outcome.completeExceptionally(e);
    }
  }
}
