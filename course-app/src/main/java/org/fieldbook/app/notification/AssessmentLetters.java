package org.fieldbook.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldbook.app.identity.People;
import org.fieldbook.app.identity.Person;
import org.fieldbook.assessment.board.ResultReleased;
import org.fieldbook.assessment.extension.ExtensionDecided;
import org.fieldbook.assessment.marking.TmaReturned;
import org.fieldbook.assessment.submission.Receipt;
import org.fieldbook.assessment.submission.TmaSubmitted;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.reading.Library;

/** Writes to students what became of their TMAs, in the transaction in which it became so. */
@ApplicationScoped
public class AssessmentLetters {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm (zzz)", Locale.UK);

  @Inject Outbox outbox;
  @Inject People people;
  @Inject Library library;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "fieldbook.base.url", defaultValue = "http://localhost:8080")
  String address;

  void submitted(@Observes TmaSubmitted event) {
    Receipt receipt = event.receipt().receipt();
    Person student = person(receipt.student());
    Letter letter =
        LetterTemplate.of("tma-receipt")
            .fill(
                Map.of(
                    "name", student.name(),
                    "assignment", label(receipt.assignment()),
                    "course", course(receipt.presentation()),
                    "code", receipt.code().value(),
                    "file", receipt.fileName(),
                    "size", String.format(Locale.UK, "%,d", receipt.size()),
                    "arrived", MOMENT.format(receipt.arrivedLocal()),
                    "standing", sentence(receipt.standing()),
                    "sha", receipt.sha256().hex(),
                    "link", address + "/tma/receipt?code=" + receipt.code().value()));
    write(
        student,
        letter.with(
            new Letter.Attachment(
                "receipt-" + receipt.code().value() + ".txt", event.receipt().document())));
  }

  void returned(@Observes TmaReturned event) {
    Person student = person(event.student());
    write(
        student,
        LetterTemplate.of("tma-returned")
            .fill(
                Map.of(
                    "name", student.name(),
                    "assignment", label(event.assignment()),
                    "course", course(event.presentation()),
                    "tutor", person(event.tutor()).name(),
                    "returned", moment(event.returnedAt(), event.presentation()),
                    "link", link(event.presentation(), event.assignment()))));
  }

  void decided(@Observes ExtensionDecided event) {
    Person student = person(event.student());
    Instant until = event.agreedUntil();
    String answer =
        event.answer().isBlank() ? "" : "Your tutor writes:\n\n" + event.answer().strip();
    Map<String, String> values =
        new java.util.HashMap<>(
            Map.of(
                "name", student.name(),
                "assignment", label(event.assignment()),
                "course", course(event.presentation()),
                "tutor", person(event.tutor()).name(),
                "answer", answer,
                "link", link(event.presentation(), event.assignment())));
    if (until == null) {
      write(student, LetterTemplate.of("extension-refused").fill(values));
    } else {
      values.put("until", moment(until, event.presentation()));
      write(student, LetterTemplate.of("extension-granted").fill(values));
    }
  }

  /** Says that the result is there, not what it is: a mail may be read by others. */
  void released(@Observes ResultReleased event) {
    Person student = person(event.student());
    write(
        student,
        LetterTemplate.of("result-released")
            .fill(
                Map.of(
                    "name", student.name(),
                    "course", course(event.presentation()),
                    "link", address + "/tma/result?p=" + event.presentation())));
  }

  private void write(Person to, Letter letter) {
    outbox.add(new Mail(to.id(), to.email(), letter, clock.instant()));
  }

  private Person person(PersonId id) {
    return people.find(id).orElseThrow(() -> new IllegalStateException("No person " + id));
  }

  private String link(PresentationCode presentation, String assignment) {
    return address + "/tma/assignment?a=" + assignment + "&p=" + presentation;
  }

  private String course(PresentationCode code) {
    return code.course() + " " + library.presentation(code).course().title();
  }

  private String moment(Instant when, PresentationCode code) {
    ZoneId zone = library.presentation(code).calendar().zone();
    return MOMENT.format(when.atZone(zone));
  }

  /** "TMA 01" for TMA01. */
  static String label(String assignment) {
    return assignment.replaceFirst("^(\\p{Alpha}+)(\\d+)$", "$1 $2");
  }

  private static String sentence(String words) {
    String text = words.strip();
    return text.isEmpty()
        ? ""
        : text.substring(0, 1).toUpperCase(Locale.UK)
            + text.substring(1)
            + (text.endsWith(".") ? "" : ".");
  }
}
