package org.fieldbook.app.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import org.fieldbook.content.kernel.Roles;

/**
 * Sends the mail whose turn it is. The row is held while the mail goes out, and marked in the same
 * transaction: if the node dies in between, the mail goes out again with the same Message-ID.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class SendWaitingMail {

  private static final Logger LOG = System.getLogger(SendWaitingMail.class.getName());

  @Inject Outbox outbox;
  @Inject MailServer server;
  @Inject Clock clock;

  /** Whether there is a server to send by. */
  public boolean isPossible() {
    return server.isSet();
  }

  /** Sends one mail, in a transaction of its own. */
  public Outcome next() {
    Optional<Mail> next = outbox.takeNext(clock.instant());
    if (next.isEmpty()) {
      return Outcome.NOTHING_WAITS;
    }
    Mail mail = next.get();
    try {
      server.send(mail, clock.instant());
      if (mail.isToStranger()) {
        outbox.remove(mail);
      } else {
        mail.sent(clock.instant());
      }
      return Outcome.DONE;
    } catch (MailServer.Unreachable e) {
      mail.unreachable(String.valueOf(e.getMessage()), clock.instant());
      return Outcome.UNREACHABLE;
    } catch (MailServer.RefusedByServer e) {
      mail.refused(String.valueOf(e.getMessage()), e.isForGood(), clock.instant());
      if (mail.isGivenUp()) {
        LOG.log(Level.WARNING, "Mail {0} is given up: {1}", mail.id(), mail.problem());
      }
      return Outcome.DONE;
    }
  }

  /** What came of it. */
  public enum Outcome {
    /** A mail was sent, or refused and put off: there may be more. */
    DONE,
    /** No mail is due. */
    NOTHING_WAITS,
    /** The server cannot be reached: no use in trying the others now. */
    UNREACHABLE
  }
}
