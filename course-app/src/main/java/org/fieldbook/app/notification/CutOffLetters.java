package org.fieldbook.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fieldbook.app.identity.Person;
import org.fieldbook.assessment.cutoff.CutOffNear;
import org.fieldbook.assessment.cutoff.CutOffOver;
import org.fieldbook.assessment.cutoff.NothingReceived;

/** Writes around a cut-off, in the transaction of the job’s step: once for each, or not at all. */
@ApplicationScoped
public class CutOffLetters {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

  @Inject Desk desk;

  void near(@Observes CutOffNear event) {
    Person student = desk.person(event.student());
    desk.write(
        student,
        LetterTemplate.of("cut-off-near")
            .fill(
                Map.of(
                    "name", student.name(),
                    "assignment", Desk.label(event.assignment()),
                    "course", desk.course(event.presentation()),
                    "when", when(event.days()),
                    "due", Desk.moment(event.due()),
                    "link", desk.link(event.presentation(), event.assignment()))));
  }

  private static String when(int days) {
    return switch (days) {
      case 0 -> "today";
      case 1 -> "tomorrow";
      default -> "in " + days + " days";
    };
  }

  void nothing(@Observes NothingReceived event) {
    Person student = desk.person(event.student());
    desk.write(
        student,
        LetterTemplate.of("nothing-received")
            .fill(
                Map.of(
                    "name", student.name(),
                    "assignment", Desk.label(event.assignment()),
                    "course", desk.course(event.presentation()),
                    "due", Desk.moment(event.due()),
                    "cost", event.cost(),
                    "link", desk.link(event.presentation(), event.assignment()))));
  }

  void over(@Observes CutOffOver event) {
    Person tutor = desk.person(event.tutor());
    desk.write(
        tutor,
        LetterTemplate.of("cut-off-over")
            .fill(
                Map.of(
                    "name",
                    tutor.name(),
                    "assignment",
                    Desk.label(event.assignment()),
                    "course",
                    desk.course(event.presentation()),
                    "received",
                    event.received() + " of " + event.students(),
                    "day",
                    DAY.format(event.returnBy()),
                    "later",
                    names("Still in time, with an extension agreed or asked for:", event.later()),
                    "missing",
                    names("Nothing has come in from:", event.missing()),
                    "link",
                    desk.address(
                        "/marking/queue?a=" + event.assignment() + "&p=" + event.presentation()))));
  }

  private static String names(String heading, List<String> names) {
    return names.isEmpty() ? "" : heading + "\n" + String.join("\n", names);
  }
}
