package org.fieldbook.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.fieldbook.app.identity.Person;
import org.fieldbook.assessment.conduct.ConductNews;

/**
 * Writes to students that there is something to read about a case or an appeal. What it says is not
 * in the mail: a mail may be read by others.
 */
@ApplicationScoped
public class ConductLetters {

  @Inject Desk desk;

  void on(@Observes ConductNews event) {
    Person student = desk.person(event.student());
    Instant until = event.until();
    desk.write(
        student,
        LetterTemplate.of(template(event.kind()))
            .fill(
                Map.of(
                    "name", student.name(),
                    "course", desk.course(event.presentation()),
                    "at", desk.moment(event.at(), event.presentation()),
                    "until",
                        until == null
                            ? ""
                            : desk.moment(until.minusSeconds(60), event.presentation()),
                    "link",
                        desk.address(
                            event.conductCase() == null
                                ? "/tma/appeal?p=" + event.presentation()
                                : "/tma/case?id=" + event.conductCase()))));
  }

  private static String template(ConductNews.Kind kind) {
    return switch (kind) {
      case OPENED -> "case-opened";
      case ANSWERED -> "case-answered";
      case DECIDED -> "case-decided";
      case APPEALED -> "appeal-received";
      case APPEAL_DECIDED -> "appeal-decided";
    };
  }
}
