package org.fieldbook.app.web.tutoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.enrolment.GroupMember;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.marking.MarkingQueue;

/**
 * A student in the tutor's table.
 *
 * @param work what came of each assignment so far
 */
public record StudentRow(
    String name, String identifier, String email, String group, String lastSeen, String work) {

  static StudentRow of(GroupMember m, MarkingQueue.Queue queue, LocalDate today, ZoneId zone) {
    List<String> work = new ArrayList<>();
    queue.scripts().stream()
        .filter(i -> i.line().student() == m.id().value())
        .sorted(java.util.Comparator.comparing(i -> i.due().set().cutOff()))
        .map(StudentRow::said)
        .forEach(work::add);
    queue.missing().stream()
        .filter(i -> i.learner().id().equals(m.id()))
        .filter(i -> i.due().dueLocal().toLocalDate().isBefore(today) || i.due().agreed() != null)
        .map(
            i ->
                Wording.assignment(i.due().set().id())
                    + (i.due().dueLocal().toLocalDate().isBefore(today)
                        ? " not in"
                        : " due " + Wording.shortDay(i.due().dueLocal().toLocalDate())))
        .forEach(work::add);
    return new StudentRow(
        m.name(),
        m.identifier(),
        m.email(),
        m.groupName(),
        m.seen().map(at -> seen(at, today, zone)).orElse("never signed in"),
        String.join(", ", work));
  }

  private static String said(MarkingQueue.Item i) {
    String id = Wording.assignment(i.line().assignment());
    if (i.anonymous()) {
      // How far it is would tell which of the numbered scripts it is.
      return id + " in";
    }
    return switch (i.line().state()) {
      case WAITING -> id + " to mark";
      case MARKING -> id + " in progress";
      case HELD -> id + " finished, held";
      case RETURNED, REGRADING ->
          id + ": " + (i.line().scoreCounted() == null ? "not counted" : i.line().scoreCounted());
    };
  }

  static String seen(Instant at, LocalDate today, ZoneId zone) {
    LocalDate day = at.atZone(zone).toLocalDate();
    long ago = ChronoUnit.DAYS.between(day, today);
    return ago <= 0 ? "today" : ago == 1 ? "yesterday" : Wording.shortDay(day);
  }
}
