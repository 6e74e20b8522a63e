package org.fieldbook.assessment.similarity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;

/** Scripts that should have been compared by some instant, and have not been. */
@ApplicationScoped
public class Uncompared {

  /** How long a script may be expected to wait: a night has gone by in it, whenever it came. */
  private static final Duration PATIENCE = Duration.ofHours(36);

  /** Work comes back for weeks after a presentation has ended. */
  private static final Duration AFTER_THE_END = Duration.ofDays(90);

  private static final LocalTime FROM = LocalTime.of(2, 0);
  private static final LocalTime UNTIL = LocalTime.of(6, 0);

  @Inject Fingerprints prints;
  @Inject Assignments assignments;
  @Inject Library library;

  /**
   * Scripts of an assignment.
   *
   * @param since when the first of them could have been compared: it had come, and the cut-off was
   *     over
   */
  public record Pile(String assignment, long scripts, Instant since) {}

  /** An assignment with scripts to compare in the night of that day. */
  record Tonight(PresentationCode presentation, String assignment, LocalDate night) {}

  /**
   * What is to be compared now, between two and six in the morning where the presentation is; none
   * by day. What comes in while the night lasts is of the next one. One SQL statement for each
   * presentation.
   */
  List<Tonight> tonight(Instant now) {
    List<Tonight> found = new ArrayList<>();
    for (PublishedPresentation each : library.presentations()) {
      ZonedDateTime at = now.atZone(each.calendar().zone());
      LocalTime time = at.toLocalTime();
      if (!time.isBefore(FROM) && time.isBefore(UNTIL)) {
        of(each.code(), at.with(FROM).toInstant())
            .forEach(p -> found.add(new Tonight(each.code(), p.assignment(), at.toLocalDate())));
      }
    }
    return found;
  }

  /**
   * Scripts of a presentation that have waited for longer than they should. One SQL statement
   * beyond what finds the rules.
   *
   * @throws org.fieldbook.content.kernel.NotFound when there is no such presentation
   */
  public List<Pile> overdue(PresentationCode presentation, Instant now) {
    return of(presentation, now.minus(PATIENCE));
  }

  /**
   * Scripts that had come before that instant, of assignments whose cut-off was over by then; none
   * of a presentation that had ended long before.
   */
  List<Pile> of(PresentationCode presentation, Instant before) {
    Instant ends = library.presentation(presentation).calendar().ends();
    return before.isAfter(ends.plus(AFTER_THE_END))
        ? List.of()
        : prints.waiting(presentation, before).stream()
            .flatMap(p -> pile(presentation, p, before).stream())
            .toList();
  }

  private Optional<Pile> pile(PresentationCode presentation, Pile came, Instant before) {
    return assignments
        .find(presentation, came.assignment())
        .map(SetAssignment::cutOff)
        .filter(before::isAfter)
        .map(
            cutOff ->
                new Pile(
                    came.assignment(),
                    came.scripts(),
                    Stream.of(cutOff, came.since()).max(Instant::compareTo).orElseThrow()));
  }
}
