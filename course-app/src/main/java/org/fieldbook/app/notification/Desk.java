package org.fieldbook.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldbook.app.identity.People;
import org.fieldbook.app.identity.Person;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.reading.Library;

/** What letters about assessment are written with: names, dates and addresses, and the outbox. */
@ApplicationScoped
class Desk {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm (zzz)", Locale.UK);

  @Inject Outbox outbox;
  @Inject People people;
  @Inject Library library;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "fieldbook.base.url", defaultValue = "http://localhost:8080")
  String base;

  void write(Person to, Letter letter) {
    outbox.add(new Mail(to.id(), to.email(), letter, clock.instant()));
  }

  Person person(PersonId id) {
    return people.find(id).orElseThrow(() -> new IllegalStateException("No person " + id));
  }

  /**
   * What every letter about a student's assignment says: {@code name}, {@code assignment}, {@code
   * course} and {@code link}, to be added to.
   */
  Map<String, String> about(Person student, PresentationCode presentation, String assignment) {
    Map<String, String> values = new HashMap<>();
    values.put("name", student.name());
    values.put("assignment", label(assignment));
    values.put("course", course(presentation));
    values.put("link", link(presentation, assignment));
    return values;
  }

  /** The whole address of a page. */
  String address(String path) {
    return base + path;
  }

  /** The address of an assignment’s page. */
  String link(PresentationCode presentation, String assignment) {
    return address("/tma/assignment?a=" + assignment + "&p=" + presentation);
  }

  /** Code and title of the course of a presentation. */
  String course(PresentationCode code) {
    return code.course() + " " + library.presentation(code).course().title();
  }

  /** The zone in which a presentation's times are told. */
  ZoneId zone(PresentationCode code) {
    return library.presentation(code).calendar().zone();
  }

  /** A moment in the presentation’s zone, with the day of the week. */
  String moment(Instant when, PresentationCode code) {
    return moment(when.atZone(zone(code)));
  }

  static String moment(ZonedDateTime when) {
    return MOMENT.format(when);
  }

  /** “TMA 01” for TMA01, “EMA, second try” for a second try at the EMA. */
  static String label(String assignment) {
    return Assignment.firstOf(assignment).replaceFirst("^(\\p{Alpha}+)(\\d+)$", "$1 $2")
        + (Assignment.isSecond(assignment) ? ", second try" : "");
  }
}
