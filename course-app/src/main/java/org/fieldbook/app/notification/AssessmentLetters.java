package org.fieldbook.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.fieldbook.app.identity.Person;
import org.fieldbook.assessment.board.ResultReleased;
import org.fieldbook.assessment.extension.ExtensionDecided;
import org.fieldbook.assessment.marking.TmaReturned;
import org.fieldbook.assessment.paper.PaperAnswered;
import org.fieldbook.assessment.submission.Receipt;
import org.fieldbook.assessment.submission.TmaSubmitted;

/** Writes to students what became of their TMAs, in the transaction in which it became so. */
@ApplicationScoped
public class AssessmentLetters {

  private static final String OFFICE = "The assessment office";

  @Inject Desk desk;

  void submitted(@Observes TmaSubmitted event) {
    Receipt receipt = event.receipt().receipt();
    Person student = desk.person(receipt.student());
    Map<String, String> values = ReceiptInWords.of(receipt);
    values.put("name", student.name());
    values.put("assignment", Desk.label(receipt.assignment()));
    values.put("course", desk.course(receipt.presentation()));
    values.put("receipt", event.receipt().document().strip());
    values.put("verify", desk.address("/verify?code=" + receipt.code().value()));
    values.put("link", desk.address("/tma/receipt?code=" + receipt.code().value()));
    Letter letter = LetterTemplate.of("tma-receipt").fill(values);
    desk.write(
        student,
        letter.with(
            new Letter.Attachment(
                "receipt-" + receipt.code().value() + ".txt", event.receipt().document())));
  }

  void returned(@Observes TmaReturned event) {
    Person student = desk.person(event.student());
    Map<String, String> values = desk.about(student, event.presentation(), event.assignment());
    values.put("tutor", desk.person(event.tutor()).name());
    values.put("returned", desk.moment(event.returnedAt(), event.presentation()));
    desk.write(student, LetterTemplate.of("tma-returned").fill(values));
  }

  void decided(@Observes ExtensionDecided event) {
    Person student = desk.person(event.student());
    Instant until = event.agreedUntil();
    String answer =
        event.answer().isBlank() ? "" : writes(event) + ":\n\n" + event.answer().strip();
    Map<String, String> values = desk.about(student, event.presentation(), event.assignment());
    values.put("who", event.forOffice() ? OFFICE : desk.person(event.by()).name());
    values.put("answer", answer);
    if (until == null) {
      desk.write(student, LetterTemplate.of("extension-refused").fill(values));
    } else {
      values.put("until", desk.moment(until, event.presentation()));
      desk.write(student, LetterTemplate.of("extension-granted").fill(values));
    }
  }

  private static String writes(ExtensionDecided event) {
    return event.forOffice() ? OFFICE + " writes" : "Your tutor writes";
  }

  void answered(@Observes PaperAnswered event) {
    Person student = desk.person(event.student());
    String how = event.agreed() ? "How and where to send it:\n\n" + event.sendHow() : "";
    String answer = event.answer().isBlank() ? "" : "Your tutor writes:\n\n" + event.answer();
    Map<String, String> values = desk.about(student, event.presentation(), event.assignment());
    values.put("tutor", desk.person(event.tutor()).name());
    values.put("how", how);
    values.put("answer", answer);
    desk.write(
        student,
        LetterTemplate.of(event.agreed() ? "paper-agreed" : "paper-declined").fill(values));
  }

  /** Says that the result is there, not what it is: a mail may be read by others. */
  void released(@Observes ResultReleased event) {
    Person student = desk.person(event.student());
    desk.write(
        student,
        LetterTemplate.of("result-released")
            .fill(
                Map.of(
                    "name", student.name(),
                    "course", desk.course(event.presentation()),
                    "link", desk.address("/tma/result?p=" + event.presentation()))));
  }
}
