package org.fieldbook.assessment.extension;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.strategy.Lateness;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.jspecify.annotations.Nullable;

/**
 * When one student's work is due.
 *
 * @param set the assignment with its cut-off
 * @param agreed the agreed date that replaces the cut-off; null when none was agreed
 * @param lateFrom the instant from which lateness is counted: the cut-off, the agreed date, or the
 *     tutor's refusal when that came after the cut-off, since lateness waits for the answer
 * @param answerAwaited whether the student asked in time and the tutor has not answered
 */
public record DueDate(
    SetAssignment set, @Nullable Instant agreed, Instant lateFrom, boolean answerAwaited) {

  /** The due date that follows from what was asked and answered for the assignment. */
  static DueDate of(SetAssignment set, List<ExtensionRequest> requests) {
    Instant lateFrom = set.cutOff();
    Instant agreed = null;
    boolean awaited = false;
    for (ExtensionRequest r :
        requests.stream().sorted(Comparator.comparing(ExtensionRequest::askedAt)).toList()) {
      switch (r.state()) {
        case WAITING -> awaited = true;
        case GRANTED -> {
          Instant until = r.agreedUntil().orElseThrow();
          // A second try may have been opened anew since, for longer.
          agreed = set.again() == null || until.isAfter(set.cutOff()) ? until : agreed;
          lateFrom = later(lateFrom, until);
        }
        case REFUSED -> lateFrom = later(lateFrom, r.decidedAt().orElseThrow());
        case WITHDRAWN -> {}
      }
    }
    return new DueDate(set, agreed, lateFrom, awaited);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  /** When the work is due: the agreed date if there is one, else the cut-off. */
  public Instant due() {
    return agreed == null ? set.cutOff() : agreed;
  }

  /** {@link #due()} as it is told, in the presentation's zone. */
  public ZonedDateTime dueLocal() {
    return due().atZone(set.zone());
  }

  public Optional<Instant> agreedDate() {
    return Optional.ofNullable(agreed);
  }

  /** How work that arrived then stands to this date. */
  public Lateness lateness(Instant arrived) {
    Lateness counted = set.lateAt(arrived).lateness(lateFrom.atZone(set.zone()), arrived);
    return answerAwaited && !counted.isFree()
        ? Lateness.awaitingAnswer(Duration.between(lateFrom, arrived))
        : counted;
  }

  /** Whether work that has been submitted may still be replaced by work that arrives then. */
  public boolean allowsReplacing(Instant arrived) {
    return answerAwaited || !arrived.isAfter(due());
  }
}
