package org.fieldbook.assessment.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * The one source of due dates. Whatever tells, compares or counts from a due date asks here:
 * planner, reminders, submission, marking, calendar feed. One SQL statement for each call.
 */
@ApplicationScoped
public class DueDates {

  @Inject Assignments assignments;
  @Inject ExtensionRequests requests;

  /**
   * When one assignment is due for a student.
   *
   * @throws org.fieldbook.content.kernel.NotFound when the presentation sets no such assignment
   */
  public DueDate of(PersonId student, PresentationCode presentation, String assignment) {
    SetAssignment set = assignments.get(presentation, assignment);
    return DueDate.of(set, only(requests.of(List.of(student), presentation), student, assignment));
  }

  /** When each assignment is due for a student, by assignment id in order of cut-offs. */
  public Map<String, DueDate> of(PersonId student, PresentationCode presentation) {
    return of(List.of(student), presentation).getOrDefault(student, Map.of());
  }

  /** When each assignment is due for each student. */
  public Map<PersonId, Map<String, DueDate>> of(
      Collection<PersonId> students, PresentationCode presentation) {
    List<SetAssignment> set = assignments.of(presentation);
    Map<PersonId, List<ExtensionRequest>> asked =
        requests.of(students, presentation).stream()
            .collect(Collectors.groupingBy(ExtensionRequest::student));
    Map<PersonId, Map<String, DueDate>> dates = new HashMap<>();
    for (PersonId student : students) {
      List<ExtensionRequest> theirs = asked.getOrDefault(student, List.of());
      Map<String, DueDate> own = new LinkedHashMap<>();
      set.forEach(a -> own.put(a.id(), DueDate.of(a, only(theirs, student, a.id()))));
      dates.put(student, own);
    }
    return dates;
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
