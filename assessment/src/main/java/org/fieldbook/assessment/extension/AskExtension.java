package org.fieldbook.assessment.extension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** A student asks for more time, or takes the request back. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class AskExtension {

  @Inject Caller caller;
  @Inject Cohort cohort;
  @Inject DueDates dueDates;
  @Inject ExtensionRequests requests;
  @Inject Event<ExtensionAsked> asked;
  @Inject Clock clock;

  /**
   * Asks the tutor, or the assessment office for more than a tutor may agree.
   *
   * @param days days wanted, counted from the cut-off
   * @param reason one of the keys that the rules list
   * @param words what the student adds; may be empty
   * @return id of the request
   * @throws NotFound when the student is not enrolled or there is no such assignment
   * @throws Refused with the reasons
   */
  public long ask(
      PresentationCode presentation, String assignment, int days, String reason, String words) {
    PersonId student = caller.id();
    if (!cohort.isEnrolled(student, presentation)) {
      throw new NotFound("Not enrolled in " + presentation);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    // Two windows asking at once must not both be heard.
    requests.holdFor(student);
    DueDate due = dueDates.of(student, presentation, assignment);
    List<String> refusals = ExtensionPolicy.askingRefusals(due, days, reason, words, now);
    if (!refusals.isEmpty()) {
      throw new Refused(refusals);
    }
    boolean toOffice = due.set().extensions().isForOffice(days);
    ExtensionRequest request =
        new ExtensionRequest(
            student, presentation, assignment, days, reason, words.strip(), toOffice, now);
    requests.add(request);
    asked.fire(
        new ExtensionAsked(
            request.id(),
            student,
            toOffice ? Optional.empty() : cohort.tutorOf(student, presentation),
            presentation,
            assignment,
            days,
            now));
    return request.id();
  }

  /**
   * Takes back a request that has not been answered.
   *
   * @throws NotFound when the student has no such request
   * @throws Refused when it has been answered
   */
  public void withdraw(long requestId) {
    requests
        .hold(requestId)
        .filter(r -> r.student().equals(caller.id()))
        .orElseThrow(() -> new NotFound("No request " + requestId))
        .withdraw(clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
