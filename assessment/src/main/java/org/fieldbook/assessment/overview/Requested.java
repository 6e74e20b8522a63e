package org.fieldbook.assessment.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.assessment.extension.ExtensionRequest;
import org.fieldbook.assessment.extension.ExtensionRequests;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** What a student asked for, with the due date that follows, in one SQL statement. */
@ApplicationScoped
public class Requested {

  @Inject DueDates dueDates;
  @Inject ExtensionRequests requests;

  Answered of(PersonId student, PresentationCode presentation, String assignment) {
    SetAssignment set = dueDates.set(student, presentation, assignment);
    List<ExtensionRequest> asked =
        requests.of(List.of(student), set.presentation()).stream()
            .filter(r -> r.assignment().equals(set.id()))
            .toList();
    return new Answered(dueDates.of(set, student, asked), asked);
  }

  record Answered(DueDate due, List<ExtensionRequest> requests) {}
}
