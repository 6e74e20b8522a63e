package org.fieldbook.app.web.tma;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.extension.ExtensionRequest;
import org.fieldbook.assessment.overview.MyTma;
import org.fieldbook.assessment.paper.PaperRequest;
import org.fieldbook.assessment.submission.Submission;

/** Everything that has happened to a student's assignment, the newest first. */
final class History {

  private final ZoneId zone;
  private final List<At> all = new ArrayList<>();

  private History(ZoneId zone) {
    this.zone = zone;
  }

  /** One event; {@code yours} when the student did it. */
  public record Event(String when, String iso, String what, boolean yours) {}

  private record At(Instant at, String what, boolean yours) {}

  static List<Event> of(MyTma.Page page, List<PaperRequest> paper) {
    History history = new History(page.set().zone());
    page.waiting().forEach(u -> history.add(u.arrivedAt(), "You uploaded " + u.fileName(), true));
    page.submissions().forEach(history::submission);
    page.extensions().forEach(history::extension);
    paper.forEach(history::paper);
    page.returned()
        .ifPresent(r -> history.add(r.returnedAt(), "Your tutor returned your script", false));
    return history.all.stream()
        .sorted(Comparator.comparing(At::at).reversed())
        .map(history::event)
        .toList();
  }

  private void submission(Submission s) {
    add(
        s.confirmedAt(),
        (s.isOnPaper()
                ? "The office received your work on paper"
                : "You submitted " + s.receipt().receipt().fileNames())
            + ", receipt "
            + s.receiptCode().value(),
        !s.isOnPaper());
    s.correction()
        .ifPresent(
            c ->
                add(
                    c.askedAt(),
                    "Your tutor returned it unmarked, to be corrected until "
                        + Wording.moment(c.until().atZone(zone)),
                    false));
  }

  private void extension(ExtensionRequest r) {
    add(
        r.askedAt(),
        "You asked for an extension of " + Wording.count(r.days(), "day", "days"),
        true);
    r.decidedAt()
        .ifPresent(
            at -> {
              switch (r.state()) {
                case GRANTED ->
                    add(
                        at,
                        ExtensionView.who(r)
                            + " agreed a new date: "
                            + r.agreedUntil().map(u -> Wording.moment(u.atZone(zone))).orElse(""),
                        false);
                case REFUSED ->
                    add(at, ExtensionView.who(r) + " did not agree the extension", false);
                case WITHDRAWN -> add(at, "You took your request back", true);
                case WAITING -> {}
              }
            });
  }

  private void paper(PaperRequest r) {
    add(r.askedAt(), "You asked to send it on paper", true);
    r.answeredAt()
        .ifPresent(
            at ->
                add(
                    at,
                    r.sendHow().isPresent()
                        ? "Your tutor agreed that you send it on paper"
                        : "Your tutor did not agree that you send it on paper",
                    false));
  }

  private void add(Instant at, String what, boolean yours) {
    all.add(new At(at, what, yours));
  }

  private Event event(At at) {
    return new Event(
        Wording.moment(at.at().atZone(zone)), at.at().toString(), at.what(), at.yours());
  }
}
