package org.fieldbook.assessment.marking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.strategy.AnotherTry;
import org.fieldbook.assessment.strategy.CountedScore;
import org.fieldbook.assessment.strategy.LatePolicy;
import org.fieldbook.assessment.strategy.Lateness;
import org.fieldbook.assessment.strategy.MarkingGuide;

/** Whether a script may be returned, and with what score. A list of rules, each with its reason. */
final class ReturnPolicy {

  private ReturnPolicy() {}

  static ReturnOutlook outlook(Script script, DueDate due) {
    Lateness lateness = due.lateness(script.arrivedAt());
    return new ReturnOutlook(
        lateness,
        lateness.kind() == Lateness.Kind.AWAITING_ANSWER ? null : score(script, due),
        refusals(script, due, script.sheetNumber()),
        List.of(),
        List.of());
  }

  static List<String> refusals(Script script, DueDate due, int basedOn) {
    List<String> reasons = new ArrayList<>();
    if (script.isReturned()) {
      reasons.add("This script has been returned already.");
      return reasons;
    }
    if (script.state() == Script.State.HELD) {
      reasons.add("You have finished this script already, and it waits for its release.");
      return reasons;
    }
    if (basedOn != script.sheetNumber()) {
      reasons.add(
          "The marks or the feedback have been changed in another window."
              + " Look at them again before you return the script.");
    }
    List<MarkingGuide.Criterion> missing = script.sheet().missing(due.set().assignment().guide());
    if (!missing.isEmpty()) {
      reasons.add(
          "Give a mark for: "
              + missing.stream()
                  .map(MarkingGuide.Criterion::title)
                  .collect(Collectors.joining(", "))
              + ".");
    }
    if (due.answerAwaited()) {
      reasons.add(
          "The student has asked for an extension for "
              + due.set().id()
              + ". Answer that first: it decides whether the work is late.");
    }
    return reasons;
  }

  /** The score that counts; of a second try no more than its terms let. */
  static CountedScore score(Script script, DueDate due) {
    AnotherTry again = due.set().again();
    CountedScore score = scoreWhenArrived(script, due);
    return again == null ? score : again.on(score);
  }

  /**
   * The score that counts: by the rules on lateness that held when the work arrived, or by those
   * that hold now, whichever is better for the student.
   */
  private static CountedScore scoreWhenArrived(Script script, DueDate due) {
    Instant arrived = script.arrivedAt();
    int given = script.sheet().total();
    LatePolicy then = due.set().lateAt(arrived);
    CountedScore kept = then.counted(given, due.lateness(arrived));
    LatePolicy now = due.set().late();
    if (now.equals(then)) {
      return kept;
    }
    CountedScore newer =
        now.counted(given, now.lateness(due.lateFrom().atZone(due.set().zone()), arrived));
    return newer.isBetterThan(kept) ? newer : kept;
  }
}
