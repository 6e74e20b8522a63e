package org.fieldbook.assessment.extension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldbook.assessment.extension.EarlierExtension.Answer;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * Fieldbook takes over what was asked and answered before, with the instants it had and under the
 * rules that hold.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class RecordEarlierExtensions {

  @Inject DueDates dueDates;
  @Inject ExtensionRequests requests;

  /**
   * Records requests, at most one of a student for an assignment; all of them or none. Nobody is
   * told.
   *
   * @throws NotFound when the presentation sets no such assignment
   * @throws Refused when the student could not have asked so, or the tutor not have agreed
   */
  public void record(PresentationCode presentation, List<EarlierExtension> earlier) {
    Set<PersonId> students =
        earlier.stream().map(EarlierExtension::student).collect(Collectors.toSet());
    Map<PersonId, Map<String, DueDate>> dates = dueDates.of(students, presentation);
    List<ExtensionRequest> asked = new ArrayList<>();
    for (EarlierExtension one : earlier) {
      DueDate due = dates.getOrDefault(one.student(), Map.of()).get(one.assignment());
      if (due == null) {
        throw new NotFound(presentation + " sets no " + one.assignment());
      }
      must(
          ExtensionPolicy.askingRefusals(
              due, one.days(), one.reason(), one.words(), one.askedAt()));
      ExtensionRequest request =
          new ExtensionRequest(
              one.student(),
              presentation,
              one.assignment(),
              one.days(),
              one.reason(),
              one.words(),
              due.set().extensions().isForOffice(one.days()),
              one.askedAt());
      answer(request, due, one.answer());
      asked.add(request);
    }
    requests.addAll(asked);
  }

  private static void answer(ExtensionRequest request, DueDate due, Answer answer) {
    if (answer instanceof Answer.Granted granted) {
      must(ExtensionPolicy.grantingRefusals(due, granted.date(), false));
      Instant until = due.set().cutOff().atZone(due.set().zone()).with(granted.date()).toInstant();
      request.grant(granted.tutor(), until, granted.words(), granted.at());
    } else if (answer instanceof Answer.Declined declined) {
      request.refuse(declined.tutor(), declined.words(), declined.at());
    } else if (answer instanceof Answer.Withdrawn withdrawn) {
      request.withdraw(withdrawn.at());
    }
  }

  private static void must(List<String> refusals) {
    if (!refusals.isEmpty()) {
      throw new Refused(refusals);
    }
  }
}
