package org.fieldbook.assessment.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.assessment.retry.SecondTries;
import org.fieldbook.assessment.retry.SecondTry;
import org.fieldbook.assessment.strategy.AnotherTry;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * The one source of due dates. Whatever tells, compares or counts from a due date asks here:
 * planner, reminders, submission, marking, calendar feed. Two SQL statements for each call at most.
 */
@ApplicationScoped
public class DueDates {

  @Inject Assignments assignments;
  @Inject ExtensionRequests requests;
  @Inject SecondTries tries;

  /**
   * When one assignment is due for a student. A second try that was taken back is told with the day
   * it had.
   *
   * @throws NotFound when the presentation sets no such assignment, or the student has no second
   *     try at it
   */
  public DueDate of(PersonId student, PresentationCode presentation, String assignment) {
    SetAssignment set = set(student, presentation, assignment);
    return DueDate.of(set, only(requests.of(List.of(student), presentation), student, assignment));
  }

  /**
   * An assignment as that student has it. No statement but for a second try.
   *
   * @throws NotFound when the presentation sets no such assignment, or the student has no second
   *     try at it
   */
  public SetAssignment set(PersonId student, PresentationCode presentation, String assignment) {
    SetAssignment set = assignments.get(presentation, assignment);
    return Assignment.isSecond(assignment)
        ? set.of(
            tries
                .of(student, presentation, assignment)
                .orElseThrow(() -> new NotFound("No second try: " + assignment))
                .terms())
        : set;
  }

  /**
   * The assignments that requests are about, each as its student has it. One statement when a
   * second try is among them, else none.
   */
  Map<ExtensionRequest, SetAssignment> sets(
      List<ExtensionRequest> asked, PresentationCode presentation) {
    Map<String, AnotherTry> terms = new HashMap<>();
    if (asked.stream().anyMatch(r -> Assignment.isSecond(r.assignment()))) {
      tries.of(presentation).forEach(t -> terms.put(t.student() + t.assignment(), t.terms()));
    }
    Map<ExtensionRequest, SetAssignment> sets = new HashMap<>();
    for (ExtensionRequest each : asked) {
      SetAssignment set = assignments.get(presentation, each.assignment());
      AnotherTry theirs = terms.get(each.student() + each.assignment());
      sets.put(each, theirs == null ? set : set.of(theirs));
    }
    return sets;
  }

  /** When each assignment is due for a student, by assignment id in order of cut-offs. */
  public Map<String, DueDate> of(PersonId student, PresentationCode presentation) {
    return of(List.of(student), presentation).getOrDefault(student, Map.of());
  }

  /** The same with second tries that have been read already: those that stand. One statement. */
  public Map<String, DueDate> of(
      PersonId student, PresentationCode presentation, List<SecondTry> standing) {
    List<ExtensionRequest> asked = requests.of(List.of(student), presentation);
    return own(student, with(assignments.of(presentation), sets(presentation, standing)), asked);
  }

  private List<SetAssignment> sets(PresentationCode presentation, List<SecondTry> standing) {
    return standing.stream()
        .map(t -> assignments.get(presentation, t.assignment()).of(t.terms()))
        .toList();
  }

  private static Map<String, DueDate> own(
      PersonId student, List<SetAssignment> set, List<ExtensionRequest> asked) {
    Map<String, DueDate> own = new LinkedHashMap<>();
    set.forEach(a -> own.put(a.id(), DueDate.of(a, only(asked, student, a.id()))));
    return own;
  }

  /** When each assignment is due for each student, with the second tries that stand. */
  public Map<PersonId, Map<String, DueDate>> of(
      Collection<PersonId> students, PresentationCode presentation) {
    List<SetAssignment> set = assignments.of(presentation);
    Map<PersonId, List<ExtensionRequest>> asked =
        requests.of(students, presentation).stream()
            .collect(Collectors.groupingBy(ExtensionRequest::student));
    Map<PersonId, List<SecondTry>> again =
        tries.standing(students, presentation).stream()
            .collect(Collectors.groupingBy(SecondTry::student));
    Map<PersonId, Map<String, DueDate>> dates = new HashMap<>();
    for (PersonId student : students) {
      List<SetAssignment> second = sets(presentation, again.getOrDefault(student, List.of()));
      dates.put(student, own(student, with(set, second), asked.getOrDefault(student, List.of())));
    }
    return dates;
  }

  /** In order of cut-offs. */
  private static List<SetAssignment> with(List<SetAssignment> set, List<SetAssignment> again) {
    return again.isEmpty()
        ? set
        : Stream.concat(set.stream(), again.stream())
            .sorted(Comparator.comparing(SetAssignment::cutOff))
            .toList();
  }

  /** The due date that follows from requests that have been read already. No statement. */
  public DueDate of(SetAssignment set, PersonId student, List<ExtensionRequest> asked) {
    return DueDate.of(set, only(asked, student, set.id()));
  }

  private static List<ExtensionRequest> only(
      List<ExtensionRequest> asked, PersonId student, String assignment) {
    return asked.stream()
        .filter(r -> r.student().equals(student) && r.assignment().equals(assignment))
        .toList();
  }
}
