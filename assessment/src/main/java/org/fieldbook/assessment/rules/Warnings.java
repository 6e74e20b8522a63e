package org.fieldbook.assessment.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.fieldbook.assessment.strategy.AssessmentStrategy;
import org.fieldbook.content.course.StudyCalendar;

/**
 * What is odd about rules that are not at fault. Whether it is meant so only the office knows: it
 * is told, and may publish them all the same.
 */
final class Warnings {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private Warnings() {}

  /**
   * What is odd about rules in a presentation; empty for nothing.
   *
   * @param calendar of the presentation
   */
  static List<String> of(AssessmentStrategy strategy, StudyCalendar calendar) {
    LocalDate first = calendar.start();
    LocalDate last = calendar.ends().atZone(calendar.zone()).toLocalDate().minusDays(1);
    boolean anyClosed =
        strategy.rules().workingDays().closed().stream()
            .anyMatch(day -> !day.isBefore(first) && !day.isAfter(last));
    return anyClosed
        ? List.of()
        : List.of(
            "No closed day is named between "
                + DAY.format(first)
                + " and "
                + DAY.format(last)
                + ", so bank holidays count as working days, and scripts and answers are due too"
                + " early. Add them to marking: closed.");
  }
}
