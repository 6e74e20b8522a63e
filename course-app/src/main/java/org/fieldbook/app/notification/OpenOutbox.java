package org.fieldbook.app.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/** The course office looks whether mail goes out, and tries again what was given up. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class OpenOutbox {

  private static final int MOST = 200;

  @Inject Outbox outbox;
  @Inject MailServer server;
  @Inject Clock clock;

  /** How it stands. */
  public Standing standing() {
    return new Standing(
        server.isSet(),
        outbox.waiting(),
        outbox.troubled(MOST).stream()
            .map(
                m ->
                    new Troubled(
                        m.id(),
                        m.address(),
                        m.letter().subject(),
                        m.writtenAt(),
                        m.tries(),
                        m.problem(),
                        m.isGivenUp() ? null : m.nextAt()))
            .toList());
  }

  /**
   * Puts a mail back among those that wait.
   *
   * @throws NotFound when there is none
   */
  public void tryAgain(long mailId) {
    outbox.find(mailId).orElseThrow(() -> new NotFound("mail " + mailId)).tryAgain(clock.instant());
  }

  /**
   * How the outbox stands.
   *
   * @param serverSet whether a mail server is set; without one all mail waits
   * @param waiting number of mails that wait
   * @param troubled those that met a problem, the newest 200
   */
  public record Standing(boolean serverSet, long waiting, List<Troubled> troubled) {

    public Standing {
      troubled = List.copyOf(troubled);
    }
  }

  /**
   * A mail that met a problem.
   *
   * @param nextAt when it is tried next, absent when it has been given up
   */
  public record Troubled(
      long id,
      String address,
      String subject,
      Instant writtenAt,
      int tries,
      @Nullable String problem,
      @Nullable Instant nextAt) {}
}
