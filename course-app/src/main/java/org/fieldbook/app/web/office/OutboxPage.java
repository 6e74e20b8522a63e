package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.fieldbook.app.notification.OpenOutbox;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.content.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** How mail goes out: what waits, and what met a problem and can be tried again. */
@Named("outboxPage")
@RequestScoped
public class OutboxPage {

  /** The office works by the time that all pages are told in. */
  private static final ZoneId UK = ZoneId.of("Europe/London");

  @Inject OpenOutbox openOutbox;
  @Inject Asked asked;

  private OpenOutbox.@Nullable Standing standing;
  private String done = "";

  private OpenOutbox.Standing standing() {
    if (standing == null) {
      standing = openOutbox.standing();
    }
    return standing;
  }

  public boolean isServerSet() {
    return standing().serverSet();
  }

  /** How many wait, as a sentence. */
  public String getWaiting() {
    long waiting = standing().waiting();
    return waiting == 0
        ? "No mail waits."
        : Wording.count(waiting, "mail waits", "mails wait") + ".";
  }

  public List<Row> getTroubled() {
    return standing().troubled().stream().map(OutboxPage::row).toList();
  }

  private static Row row(OpenOutbox.Troubled mail) {
    Instant next = mail.nextAt();
    return new Row(
        mail.id(),
        mail.subject(),
        mail.address(),
        Wording.shortMoment(mail.writtenAt().atZone(UK)),
        mail.problem() == null ? "" : mail.problem(),
        Wording.count(mail.tries(), "try", "tries")
            + (next == null ? ", given up" : ", the next " + Wording.shortMoment(next.atZone(UK))));
  }

  /** Puts the mail that the form names back among those that wait. */
  public void tryAgain() {
    try {
      openOutbox.tryAgain(asked.number("mail"));
      done = "It waits again, and goes out within a minute.";
    } catch (NotFound gone) {
      done = "That mail has gone out.";
    }
    standing = null;
  }

  public String getDone() {
    return done;
  }

  /** A mail that met a problem. */
  public record Row(
      long id, String subject, String address, String written, String problem, String tries) {}
}
