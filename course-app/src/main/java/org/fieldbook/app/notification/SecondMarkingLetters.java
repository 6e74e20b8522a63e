package org.fieldbook.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.fieldbook.app.identity.Person;
import org.fieldbook.assessment.second.SecondMarkerGiven;
import org.fieldbook.assessment.second.ToAgreeOn;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** Writes to markers of scripts that are marked twice. */
@ApplicationScoped
public class SecondMarkingLetters {

  @Inject Desk desk;

  void given(@Observes SecondMarkerGiven event) {
    write(
        "second-marking",
        event.marker(),
        event.presentation(),
        event.assignment(),
        "/marking/second?id=" + event.marking());
  }

  void toAgreeOn(@Observes ToAgreeOn event) {
    for (PersonId marker : event.markers()) {
      write(
          "agree-on-mark",
          marker,
          event.presentation(),
          event.assignment(),
          "/marking/agree?id=" + event.marking());
    }
  }

  private void write(
      String kind, PersonId to, PresentationCode presentation, String assignment, String path) {
    Person marker = desk.person(to);
    desk.write(
        marker,
        LetterTemplate.of(kind)
            .fill(
                Map.of(
                    "name", marker.name(),
                    "assignment", Desk.label(assignment),
                    "course", desk.course(presentation),
                    "link", desk.address(path))));
  }
}
