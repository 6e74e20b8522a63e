package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.strategy.CountedScore;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.assessment.submission.Submissions;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * Fieldbook takes over marking that was done before, with the instants it had: under the same
 * rules, with every version of the sheet and every change of a mark kept as always.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class RecordEarlierMarks {

  @Inject Cohort cohort;
  @Inject DueDates dueDates;
  @Inject Scripts scripts;
  @Inject Submissions submissions;
  @Inject Holds holds;
  @Inject Clock clock;

  /**
   * Records marking, all of it or none. Nobody is told.
   *
   * @throws NotFound when a student has sent nothing for the assignment, or the marker is not the
   *     student's tutor
   * @throws Refused when a mark does not fit the guide or a script may not be returned
   * @throws IllegalArgumentException when something was saved before the work arrived or later than
   *     now
   */
  public void record(PresentationCode presentation, List<EarlierMarks> marked) {
    Set<PersonId> students = marked.stream().map(EarlierMarks::student).collect(Collectors.toSet());
    Map<Long, Submission> counting =
        submissions.holdCounting(students, presentation).stream()
            .collect(Collectors.toMap(Submission::id, s -> s));
    Map<PersonId, Map<String, DueDate>> due = dueDates.of(students, presentation);
    List<Script> held = scripts.holdOf(students, presentation);
    Map<PersonId, Set<PersonId>> tutored = new HashMap<>();
    List<MarkChange> changes = new ArrayList<>();
    for (EarlierMarks one : marked) {
      Script script = find(held, one);
      boolean own =
          tutored
              .computeIfAbsent(one.marker(), m -> studentsOf(m, presentation))
              .contains(one.student());
      DueDate date = due.getOrDefault(one.student(), Map.of()).get(one.assignment());
      Submission submission = counting.get(script.submission());
      if (!own || date == null || submission == null) {
        throw new NotFound("No script of " + one.student() + " for " + one.marker());
      }
      mark(script, date, one, changes);
      Optional.ofNullable(one.returned())
          .ifPresent(at -> giveBack(script, submission, date, one.marker(), at, changes));
    }
    scripts.addAllChanges(changes);
  }

  /**
   * Records marking that is finished, of a script that something keeps from its student.
   *
   * @param marked not returned
   * @throws NotFound when the student has sent nothing for the assignment, or the marker is not the
   *     student's tutor
   * @throws Refused when a mark does not fit the guide, one is missing, or nothing holds the script
   */
  public void finish(PresentationCode presentation, EarlierMarks marked, Instant at) {
    record(presentation, List.of(marked));
    Script script = find(scripts.holdOf(Set.of(marked.student()), presentation), marked);
    mustBeSince(script.sheetSavedAt().orElseThrow(), at);
    DueDate due = dueDates.of(marked.student(), presentation, marked.assignment());
    List<String> refusals = ReturnPolicy.refusals(script, due, script.sheetNumber());
    if (!refusals.isEmpty()) {
      throw new Refused(refusals);
    }
    if (holds.standing(script.id()).isEmpty()) {
      throw new Refused("Nothing keeps this script from its student.");
    }
    script.finish(marked.marker(), at);
  }

  private void mark(Script script, DueDate due, EarlierMarks one, List<MarkChange> changes) {
    for (EarlierMarks.Saved saved : one.saves()) {
      mustBeSince(script.sheetSavedAt().orElse(script.arrivedAt()), saved.at());
      List<String> problems = new ArrayList<>();
      MarkSheet before = script.sheet();
      MarkSheet sheet = saved.sheet().against(due.set().assignment().guide(), before, problems);
      if (!problems.isEmpty()) {
        throw new Refused(problems);
      }
      script.save(sheet, one.marker(), saved.at());
      scripts.add(SheetVersion.current(script, one.marker(), saved.at()));
      for (MarkSheet.Difference d : sheet.differences(before)) {
        changes.add(
            new MarkChange(script.id(), d.criterion(), d.from(), d.to(), one.marker(), saved.at()));
      }
    }
    if (one.annotated() != null) {
      script.annotate(one.annotated());
    }
  }

  private void giveBack(
      Script script,
      Submission submission,
      DueDate due,
      PersonId marker,
      Instant at,
      List<MarkChange> changes) {
    mustBeSince(script.sheetSavedAt().orElse(script.arrivedAt()), at);
    List<String> refusals = ReturnPolicy.refusals(script, due, script.sheetNumber());
    if (!refusals.isEmpty()) {
      throw new Refused(refusals);
    }
    CountedScore score = ReturnPolicy.score(script, due);
    submission.close(at);
    script.giveBack(score, marker, at);
    changes.add(
        new MarkChange(
            script.id(), MarkChange.SCORE, null, score.counted(), marker, at, score.why()));
  }

  private void mustBeSince(Instant before, Instant at) {
    if (at.isBefore(before) || at.isAfter(clock.instant())) {
      throw new IllegalArgumentException("Marks are given after the work arrived, and not later");
    }
  }

  private Set<PersonId> studentsOf(PersonId tutor, PresentationCode presentation) {
    return cohort.learnersOf(tutor, presentation).stream()
        .map(Learner::id)
        .collect(Collectors.toSet());
  }

  private static Script find(List<Script> held, EarlierMarks one) {
    return held.stream()
        .filter(s -> s.student().equals(one.student()) && s.assignment().equals(one.assignment()))
        .findFirst()
        .orElseThrow(() -> new NotFound("Nothing sent by " + one.student()));
  }
}
