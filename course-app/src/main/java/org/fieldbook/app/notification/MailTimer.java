package org.fieldbook.app.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.fieldbook.content.kernel.Roles;

/** Looks every few seconds whether mail waits. On each node; a row is sent by one of them. */
@Singleton
@PermitAll
@RunAs(Roles.SYSTEM)
public class MailTimer {

  /** Enough for a busy minute; the rest waits for the next round. */
  private static final int MOST_IN_A_ROUND = 500;

  @Inject SendWaitingMail sendWaitingMail;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void round() {
    if (!sendWaitingMail.isPossible()) {
      return;
    }
    for (int i = 0; i < MOST_IN_A_ROUND; i++) {
      if (sendWaitingMail.next() != SendWaitingMail.Outcome.DONE) {
        return;
      }
    }
  }
}
