package org.fieldbook.assessment.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.assessment.marking.Anonymity;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/** Puts a gradebook together. Whether the caller may see those students is settled before. */
@ApplicationScoped
class MakeGradebook {

  @Inject Assignments assignments;
  @Inject DueDates dueDates;
  @Inject Entries entries;
  @Inject Clock clock;

  /** The gradebook of those students. Three SQL statements. */
  Gradebook of(List<Learner> learners, PresentationCode presentation) {
    List<PersonId> ids = learners.stream().map(Learner::id).toList();
    Map<PersonId, Map<String, DueDate>> due = dueDates.of(ids, presentation);
    List<SetAssignment> set = set(presentation, due);
    Map<String, Entry> found =
        entries.of(ids, presentation).stream()
            .collect(Collectors.toMap(e -> key(e.student(), e.assignment()), Function.identity()));
    return new Gradebook(
        set,
        learners.stream()
            .map(
                l -> new Gradebook.Row(l, cells(l, set, due.getOrDefault(l.id(), Map.of()), found)))
            .toList());
  }

  /** The assignments, with second tries that one of those students has. */
  private List<SetAssignment> set(
      PresentationCode presentation, Map<PersonId, Map<String, DueDate>> due) {
    List<SetAssignment> all = new ArrayList<>(assignments.of(presentation));
    Map<String, SetAssignment> again = new TreeMap<>();
    for (Map<String, DueDate> own : due.values()) {
      own.forEach(
          (id, date) -> {
            if (date.set().again() != null) {
              again.merge(id, date.set(), (a, b) -> a.cutOff().isAfter(b.cutOff()) ? a : b);
            }
          });
    }
    all.addAll(again.values());
    all.sort(Comparator.comparing(SetAssignment::cutOff));
    return all;
  }

  private List<Gradebook.Cell> cells(
      Learner learner,
      List<SetAssignment> set,
      Map<String, DueDate> due,
      Map<String, Entry> found) {
    return set.stream()
        .map(
            a -> {
              DueDate date = due.get(a.id());
              return date == null
                  ? Gradebook.Cell.notSet(a)
                  : cell(date, found.get(key(learner.id().value(), a.id())));
            })
        .toList();
  }

  private static String key(long student, String assignment) {
    return student + " " + assignment;
  }

  private Gradebook.Cell cell(DueDate due, @Nullable Entry entry) {
    if (entry == null) {
      boolean over = !due.answerAwaited() && clock.instant().isAfter(due.lateFrom());
      return new Gradebook.Cell(
          due,
          over ? Gradebook.Standing.MISSING : Gradebook.Standing.AHEAD,
          null,
          false,
          null,
          null,
          "");
    }
    boolean returned = standing(entry.state()) == Gradebook.Standing.RETURNED;
    String why = entry.why();
    return new Gradebook.Cell(
        due,
        standing(entry.state()),
        Anonymity.holds(due.set(), entry.state()) ? null : entry.script(),
        !due.lateness(entry.arrivedAt()).isInTime(),
        returned ? entry.given() : null,
        returned ? entry.counted() : null,
        why == null ? "" : why);
  }

  private static Gradebook.Standing standing(Script.State state) {
    return switch (state) {
      case WAITING, MARKING -> Gradebook.Standing.RECEIVED;
      case HELD -> Gradebook.Standing.HELD;
      // What is marked again counts as it was returned until it is returned anew.
      case RETURNED, REGRADING -> Gradebook.Standing.RETURNED;
    };
  }
}
