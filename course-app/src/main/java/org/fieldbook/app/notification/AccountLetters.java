package org.fieldbook.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.fieldbook.app.identity.PasswordChanged;
import org.fieldbook.app.identity.People;
import org.fieldbook.app.identity.Person;

/** Writes to people what happened to their account. */
@ApplicationScoped
public class AccountLetters {

  private static final ZoneId UK = ZoneId.of("Europe/London");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm (zzz)", Locale.UK);

  @Inject Outbox outbox;
  @Inject People people;

  void changed(@Observes PasswordChanged event) {
    Person person =
        people.find(event.person()).orElseThrow(() -> new IllegalStateException("No such person"));
    outbox.add(
        new Mail(
            person.id(),
            person.email(),
            LetterTemplate.of("password-changed")
                .fill(Map.of("name", person.name(), "when", MOMENT.format(event.at().atZone(UK)))),
            event.at()));
  }
}
