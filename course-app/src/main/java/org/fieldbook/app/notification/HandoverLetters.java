package org.fieldbook.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.fieldbook.app.handover.HandoverNews;
import org.fieldbook.app.handover.Move;
import org.fieldbook.app.handover.TutorChanged;
import org.fieldbook.app.identity.Person;

/**
 * Writes to both tutors when a handover is recorded or withdrawn, to the students when it holds.
 */
@ApplicationScoped
public class HandoverLetters {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

  @Inject Desk desk;

  void news(@Observes HandoverNews event) {
    Move move = event.move();
    Person from = desk.person(move.group().tutor());
    Person to = desk.person(move.to().tutor());
    if (event.kind() == HandoverNews.Kind.WITHDRAWN) {
      withdrawn(event, from, from, to);
      if (!from.id().equals(to.id())) {
        withdrawn(event, to, from, to);
      }
      return;
    }
    Map<String, String> taken = values(event, to, from);
    taken.put("link", desk.address("/tutoring/home"));
    desk.write(to, LetterTemplate.of("handover-taken").fill(taken));
    if (!from.id().equals(to.id())) {
      Map<String, String> given = values(event, from, to);
      given.put("link", desk.address("/tutoring/home"));
      given.put(
          "regrades",
          event
              .regradesUntilIfAny()
              .map(
                  last ->
                      "What you returned yourself you may mark again until the end of "
                          + DAY.format(last)
                          + ", should that be needed.")
              .orElse(""));
      desk.write(from, LetterTemplate.of("handover-given").fill(given));
    }
  }

  private void withdrawn(HandoverNews event, Person reader, Person from, Person to) {
    desk.write(
        reader,
        LetterTemplate.of("handover-withdrawn")
            .fill(
                Map.of(
                    "name", reader.name(),
                    "course", desk.course(event.move().presentation()),
                    "what", what(event.move()),
                    "from", from.name(),
                    "to", to.name(),
                    "when", when(event.move()),
                    "why", event.why())));
  }

  private Map<String, String> values(HandoverNews event, Person reader, Person other) {
    Map<String, String> values = new HashMap<>();
    values.put("name", reader.name());
    values.put("other", other.name());
    values.put("course", desk.course(event.move().presentation()));
    values.put("what", what(event.move()));
    values.put("goes", event.move().now() ? "has gone" : "goes");
    values.put("when", when(event.move()));
    values.put("why", event.why());
    return values;
  }

  private static String what(Move move) {
    return move.studentIfAny()
        .map(s -> s.name() + " (from " + move.group().name() + " to " + move.to().name() + ")")
        .orElse(move.group().name());
  }

  private String when(Move move) {
    return move.now()
        ? "now"
        : "on " + DAY.format(move.from().atZone(desk.zone(move.presentation())));
  }

  void changed(@Observes TutorChanged event) {
    Person student = desk.person(event.student());
    ZoneId zone = desk.zone(event.presentation());
    desk.write(
        student,
        LetterTemplate.of("tutor-changed")
            .fill(
                Map.of(
                    "name", student.name(),
                    "course", desk.course(event.presentation()),
                    "tutor", desk.person(event.tutor()).name(),
                    "group", event.group(),
                    "when", DAY.format(event.from().atZone(zone)),
                    "link", desk.address("/forum/list"))));
  }
}
