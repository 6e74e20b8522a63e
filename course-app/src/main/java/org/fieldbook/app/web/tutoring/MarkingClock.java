package org.fieldbook.app.web.tutoring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.marking.MarkingQueue;
import org.fieldbook.assessment.marking.Script;

/**
 * How far an assignment's marking is on the working-day clock.
 *
 * @param left working days until the first script is to be returned; negative when overdue
 * @param of working days that there are
 * @param at working days that are over
 */
public record MarkingClock(
    String assignmentId,
    String assignment,
    int left,
    int of,
    int at,
    String heading,
    String until,
    String progress) {

  static boolean isOpen(MarkingQueue.Item item) {
    return item.isOpen();
  }

  /** The clock of one assignment's scripts, of which one at least is not returned. */
  static MarkingClock of(List<MarkingQueue.Item> items, LocalDate today) {
    MarkingQueue.Item first =
        items.stream()
            .filter(MarkingClock::isOpen)
            .min(Comparator.comparing(MarkingQueue.Item::returnBy))
            .orElseThrow();
    int of = first.due().set().turnaroundWorkingDays();
    int left = first.workingDaysLeft();
    int at = Math.max(0, Math.min(of, of - left));
    long out = items.stream().filter(MarkingQueue.Item::out).count();
    long returned = items.stream().filter(i -> !isOpen(i)).count() - out;
    long begun =
        items.stream().filter(i -> !i.out() && i.line().state() == Script.State.MARKING).count();
    long waiting = items.size() - out - returned - begun;
    String heading =
        left < 0
            ? Wording.count(-left, "day", "days") + " overdue"
            : "Day " + Math.max(1, at) + " of " + of;
    return new MarkingClock(
        first.line().assignment(),
        Wording.assignment(first.line().assignment()),
        left,
        of,
        at,
        heading,
        "Working days. The first is to be returned by " + Wording.day(first.returnBy()) + ".",
        returned
            + " returned, "
            + begun
            + " in progress, "
            + waiting
            + " to mark"
            + (out == 0 ? "." : ", " + out + " with the student to be corrected."));
  }
}
