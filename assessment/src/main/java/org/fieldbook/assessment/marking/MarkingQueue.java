package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.assessment.strategy.Lateness;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** Read model: a tutor's scripts of a presentation. Three SQL statements, however many. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class MarkingQueue {

  @Inject Caller caller;
  @Inject Cohort cohort;
  @Inject DueDates dueDates;
  @Inject Scripts scripts;
  @Inject Clock clock;

  /** The scripts of the tutor's own students; empty for somebody who tutors none there. */
  public Queue of(PresentationCode presentation) {
    Map<PersonId, Learner> learners =
        cohort.learnersOf(caller.id(), presentation).stream()
            .collect(Collectors.toMap(Learner::id, Function.identity()));
    Map<PersonId, Map<String, DueDate>> due = dueDates.of(learners.keySet(), presentation);
    List<Item> items = new ArrayList<>();
    Set<String> sent = new HashSet<>();
    for (ScriptLine line : scripts.linesOf(learners.keySet(), presentation)) {
      Learner learner = learners.get(line.studentId());
      DueDate date = due.getOrDefault(line.studentId(), Map.of()).get(line.assignment());
      if (learner != null && date != null) {
        items.add(item(line, learner, date));
        sent.add(line.student() + " " + line.assignment());
      }
    }
    items.sort(
        Comparator.comparing((Item i) -> !i.isOpen())
            .thenComparing(Item::returnBy)
            .thenComparing(i -> i.line().arrivedAt()));
    List<Missing> missing = new ArrayList<>();
    due.forEach(
        (student, dates) ->
            dates.forEach(
                (id, date) -> {
                  Learner learner = learners.get(student);
                  if (learner != null && !sent.contains(student + " " + id)) {
                    missing.add(new Missing(learner, date));
                  }
                }));
    missing.sort(
        Comparator.comparing((Missing m) -> m.due().due()).thenComparing(m -> m.learner().name()));
    return new Queue(items, missing);
  }

  private Item item(ScriptLine line, Learner learner, DueDate due) {
    LocalDate today = clock.instant().atZone(due.set().zone()).toLocalDate();
    LocalDate returnBy = returnBy(line, due);
    boolean anonymous = Anonymity.holds(due.set(), line.state());
    return new Item(
        line,
        line.isOut(clock.instant()),
        anonymous ? Anonymity.learner(learner, line.id()) : learner,
        anonymous,
        due,
        due.lateness(line.arrivedAt()),
        returnBy,
        due.set().workingDays().between(today, returnBy));
  }

  /** What is marked again is to be returned as soon after its opening as after an arrival. */
  private static LocalDate returnBy(ScriptLine line, DueDate due) {
    Instant reopened = line.reopenedAt();
    return due.set().returnBy(due.due(), reopened == null ? line.inHandFrom() : reopened);
  }

  /**
   * A tutor's work.
   *
   * @param scripts those to mark first, the most urgent first; then those finished, returned or
   *     with their students to be corrected
   * @param missing who has sent nothing for which assignment, by due date
   */
  public record Queue(List<Item> scripts, List<Missing> missing) {

    public Queue {
      scripts = List.copyOf(scripts);
      missing = List.copyOf(missing);
    }

    /** Scripts that are neither finished nor returned, nor out to be corrected. */
    public List<Item> toMark() {
      return scripts.stream().filter(Item::isOpen).toList();
    }
  }

  /**
   * A script in the queue.
   *
   * @param out whether its student corrects it now
   * @param learner whose it is; in anonymous marking with the script's number for a name
   * @param anonymous whether the marker must not learn whose it is
   * @param returnBy the day by which it is to be returned
   * @param workingDaysLeft working days until then; negative when it is overdue
   */
  public record Item(
      ScriptLine line,
      boolean out,
      Learner learner,
      boolean anonymous,
      DueDate due,
      Lateness lateness,
      LocalDate returnBy,
      int workingDaysLeft) {

    /** Whether its marker has something to do still. */
    public boolean isOpen() {
      return !out && line.state() != Script.State.HELD && line.state() != Script.State.RETURNED;
    }
  }

  /** A student who has sent nothing for an assignment. */
  public record Missing(Learner learner, DueDate due) {}
}
