package org.fieldbook.app.web.tma;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.board.Regulations;
import org.fieldbook.assessment.result.PassInWords;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedPresentation;

/** The facts box of a course: what is not known has no line. */
final class CourseFacts {

  private final List<Fact> facts = new ArrayList<>();

  private CourseFacts() {}

  /** A line of the box. */
  public record Fact(String label, String text) {}

  static List<Fact> of(PublishedPresentation presentation, Regulations regulations) {
    CourseFacts box = new CourseFacts();
    box.study(presentation);
    box.assessment(regulations);
    return box.facts;
  }

  private void say(String label, String text) {
    if (!text.isBlank()) {
      facts.add(new Fact(label, text));
    }
  }

  private void study(PublishedPresentation presentation) {
    PublishedCourse course = presentation.course();
    LocalDate ends =
        presentation.calendar().ends().atZone(presentation.calendar().zone()).toLocalDate();
    say("Credits", Integer.toString(course.credits()));
    say("Level", Integer.toString(course.level()));
    say(
        "Dates",
        Wording.dayAndYear(presentation.start()) + " to " + Wording.dayAndYear(ends.minusDays(1)));
    long weeks = course.blocks().stream().mapToLong(b -> b.weeks().size()).sum();
    say(
        "Work",
        course.notionalHours()
            + " hours in all: "
            + Wording.count(weeks, "study week", "study weeks")
            + " of about "
            + Wording.count(course.hoursPerWeek(), "hour", "hours")
            + ", and the assignments");
    int minutes = course.events().stream().mapToInt(PublishedCourse.Event::minutes).sum();
    if (minutes > 0) {
      say(
          "Meetings",
          Wording.count(course.events().size(), "tutorial", "tutorials")
              + ", "
              + hours(minutes)
              + " together");
    }
    say("Course book", course.study().coreBook());
    say("Before you begin", course.study().entry());
  }

  private static String hours(int minutes) {
    return minutes % 60 == 0
        ? Wording.count(minutes / 60, "hour", "hours")
        : (minutes / 60) + " h " + (minutes % 60) + " min";
  }

  private void assessment(Regulations regulations) {
    long practice = count(regulations, Assignment.Kind.PRACTICE);
    say(
        "Assessment",
        String.join(
            ", ",
            Stream.of(
                    counted(count(regulations, Assignment.Kind.TMA), "assignment", "assignments"),
                    counted(practice, "practice assignment", "practice assignments"),
                    counted(
                        count(regulations, Assignment.Kind.EMA),
                        "end-of-module assessment",
                        "end-of-module assessments"))
                .filter(s -> !s.isEmpty())
                .toList()));
    regulations
        .results()
        .ifPresent(
            rules -> {
              say("To pass", PassInWords.of(rules));
              say("Results", PassInWords.results(rules));
            });
  }

  private static long count(Regulations regulations, Assignment.Kind kind) {
    return regulations.assignments().stream().filter(a -> a.assignment().kind() == kind).count();
  }

  private static String counted(long n, String one, String many) {
    return n == 0 ? "" : Wording.count(n, one, many);
  }
}
