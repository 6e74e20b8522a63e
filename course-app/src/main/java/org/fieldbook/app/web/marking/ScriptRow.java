package org.fieldbook.app.web.marking;

import java.time.Instant;
import java.time.ZoneId;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.marking.MarkingQueue;
import org.fieldbook.assessment.marking.Script;

/** A script in a table, in words. */
public record ScriptRow(
    long id,
    String student,
    String identifier,
    String assignment,
    String assignmentId,
    String received,
    String returnBy,
    String clock,
    boolean urgent,
    String state,
    boolean begun,
    boolean returned,
    boolean held,
    boolean out,
    String outUntil,
    boolean late,
    boolean replaced,
    boolean asked,
    String score) {

  /** Puts a queue's item into words. */
  public static ScriptRow of(MarkingQueue.Item item) {
    ZoneId zone = item.due().set().zone();
    Script.State state = item.line().state();
    return new ScriptRow(
        item.line().id(),
        item.learner().name(),
        item.learner().identifier(),
        Wording.assignment(item.line().assignment()),
        item.line().assignment(),
        Wording.shortMoment(item.line().arrivedAt().atZone(zone)),
        Wording.shortDay(item.returnBy()),
        clock(item.workingDaysLeft()),
        item.isOpen() && item.workingDaysLeft() <= 2,
        state(item),
        state == Script.State.MARKING || state == Script.State.REGRADING,
        state == Script.State.RETURNED,
        state == Script.State.HELD,
        item.out(),
        item.out() ? outUntil(item, zone) : "",
        !item.lateness().isFree(),
        item.line().fileReplacedAt() != null,
        item.isOpen() && item.due().answerAwaited(),
        score(item));
  }

  private static String clock(int left) {
    if (left < 0) {
      return Wording.count(-left, "working day", "working days") + " overdue";
    }
    return left == 0 ? "today" : "in " + Wording.count(left, "working day", "working days");
  }

  private static String outUntil(MarkingQueue.Item item, ZoneId zone) {
    Instant until = item.line().correctUntil();
    return until == null ? "" : Wording.shortMoment(until.atZone(zone));
  }

  private static String state(MarkingQueue.Item item) {
    return switch (item.line().state()) {
      case WAITING -> "To mark";
      case MARKING ->
          "In progress, "
              + item.line().marksGiven()
              + " of "
              + item.due().set().assignment().guide().criteria().size()
              + " part marks";
      case HELD -> "Finished, held";
      case RETURNED -> "Returned";
      case REGRADING -> "To mark again, returned with " + counted(item);
    };
  }

  private static String score(MarkingQueue.Item item) {
    if (item.line().state() != Script.State.RETURNED) {
      return "";
    }
    return counted(item);
  }

  private static String counted(MarkingQueue.Item item) {
    Integer counted = item.line().scoreCounted();
    return counted == null ? "not submitted" : counted.toString();
  }
}
