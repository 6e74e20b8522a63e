package org.fieldbook.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldbook.app.identity.People;
import org.fieldbook.app.identity.Person;
import org.fieldbook.app.toolkit.feedback.FeedbackAsked;
import org.fieldbook.app.toolkit.feedback.RequestSettled;

/**
 * Writes to people who are asked for feedback. They have no account: such mail is not kept when it
 * has been sent, and is taken out of the outbox when the request is settled first.
 */
@ApplicationScoped
public class FeedbackLetters {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

  @Inject Outbox outbox;
  @Inject People people;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "fieldbook.base.url", defaultValue = "http://localhost:8080")
  String address;

  void asked(@Observes FeedbackAsked event) {
    String name =
        people
            .find(event.owner())
            .map(Person::name)
            .orElseThrow(() -> new IllegalStateException("No person " + event.owner()));
    Letter letter =
        LetterTemplate.of(event.reminder() ? "feedback-reminder" : "feedback-request")
            .fill(
                Map.of(
                    "name", name,
                    "course", event.course(),
                    "purpose", event.purpose(),
                    "closes", DAY.format(event.closes()),
                    "link", address + "/answer?k=" + event.key()));
    outbox.add(Mail.toStranger(event.address(), letter, event.about(), clock.instant()));
  }

  void settled(@Observes RequestSettled event) {
    outbox.forget(event.about());
  }
}
