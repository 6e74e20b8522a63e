package org.fieldbook.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
    Map<String, String> values =
        new HashMap<>(
            Map.of(
                "name", student.name(),
                "course", desk.course(event.presentation()),
                "link", desk.address(page(event))));
    switch (event.kind()) {
      case ANSWERED, APPEALED -> values.put("at", desk.moment(event.at(), event.presentation()));
      case OPENED, DECIDED ->
          values.put("until", desk.moment(lastMinute(event), event.presentation()));
      case APPEAL_DECIDED -> {}
    }
    desk.write(student, LetterTemplate.of(template(event.kind())).fill(values));
  }

  private static String page(ConductNews event) {
    return event.conductCase() == null
        ? "/tma/appeal?p=" + event.presentation()
        : "/tma/case?id=" + event.conductCase();
  }

  /** A deadline that ends with a day is told as its last minute. */
  private static Instant lastMinute(ConductNews event) {
    return Objects.requireNonNull(event.until()).minusSeconds(60);
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
