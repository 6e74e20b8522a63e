package org.fieldbook.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.fieldbook.app.identity.Person;
import org.fieldbook.assessment.marking.ReturnedForCorrection;

/** Writes to students whose work came back unmarked, in the same transaction. */
@ApplicationScoped
public class CorrectionLetters {

  @Inject Desk desk;

  void returned(@Observes ReturnedForCorrection event) {
    Person student = desk.person(event.student());
    Map<String, String> values = desk.about(student, event.presentation(), event.assignment());
    values.put("until", desk.moment(event.until(), event.presentation()));
    desk.write(student, LetterTemplate.of("for-correction").fill(values));
  }
}
