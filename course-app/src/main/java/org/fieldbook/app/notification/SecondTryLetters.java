package org.fieldbook.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.fieldbook.app.identity.Person;
import org.fieldbook.assessment.retry.SecondTryOpened;
import org.fieldbook.assessment.retry.SecondTryWithdrawn;

/** Writes to students what they may send again, and until when, in the same transaction. */
@ApplicationScoped
public class SecondTryLetters {

  @Inject Desk desk;

  void opened(@Observes SecondTryOpened event) {
    Person student = desk.person(event.student());
    Map<String, String> values = desk.about(student, event.presentation(), event.assignment());
    values.put("assignment", Desk.label(event.first()));
    values.put("until", desk.moment(event.due(), event.presentation()));
    values.put("reach", event.reach());
    desk.write(student, LetterTemplate.of("second-try").fill(values));
  }

  void withdrawn(@Observes SecondTryWithdrawn event) {
    Person student = desk.person(event.student());
    Map<String, String> values = desk.about(student, event.presentation(), event.first());
    values.put("reason", event.reason());
    desk.write(student, LetterTemplate.of("second-try-taken-back").fill(values));
  }
}
