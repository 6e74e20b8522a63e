package org.fieldbook.assessment.extension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/** The student's tutor answers a request for an extension. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class DecideExtension {

  @Inject Caller caller;
  @Inject Cohort cohort;
  @Inject DueDates dueDates;
  @Inject ExtensionRequests requests;
  @Inject Event<ExtensionDecided> decided;
  @Inject Clock clock;

  /**
   * Agrees a date. The work is due that day at the time of the cut-off, in the presentation's zone.
   *
   * @param answer what the tutor adds; may be empty
   * @throws NotFound when there is no such request by a student of this tutor
   * @throws Refused when the date is outside the rule or the request has been answered
   */
  public void grant(long requestId, LocalDate date, String answer) {
    ExtensionRequest request = mine(requestId);
    DueDate due = dueDates.of(request.student(), request.presentation(), request.assignment());
    List<String> refusals = new ArrayList<>(ExtensionPolicy.grantingRefusals(due, date));
    refusals.addAll(ExtensionPolicy.exceptionRefusals(due, answer));
    if (request.isWaiting() && !refusals.isEmpty()) {
      throw new Refused(refusals);
    }
    Instant until = due.set().cutOff().atZone(due.set().zone()).with(date).toInstant();
    request.grant(caller.id(), until, words(answer), now());
    fire(request, until);
  }

  /**
   * Says no.
   *
   * @param reason why, for the student to read
   * @throws NotFound when there is no such request by a student of this tutor
   * @throws Refused when there is no reason or the request has been answered
   */
  public void refuse(long requestId, String reason) {
    ExtensionRequest request = mine(requestId);
    if (reason.isBlank()) {
      throw new Refused("Say why, so that the student can plan.");
    }
    request.refuse(caller.id(), words(reason), now());
    fire(request, null);
  }

  private ExtensionRequest mine(long requestId) {
    return requests
        .hold(requestId)
        .filter(r -> cohort.isTutorOf(caller.id(), r.student(), r.presentation()))
        .orElseThrow(() -> new NotFound("No request " + requestId));
  }

  private static String words(String text) {
    if (text.length() > ExtensionPolicy.MOST_WORDS_CHARACTERS) {
      throw new Refused(
          "Keep what you write to " + ExtensionPolicy.MOST_WORDS_CHARACTERS + " characters.");
    }
    return text.strip();
  }

  private void fire(ExtensionRequest request, @Nullable Instant until) {
    decided.fire(
        new ExtensionDecided(
            request.id(),
            request.student(),
            caller.id(),
            request.presentation(),
            request.assignment(),
            until,
            request.answer().orElse("")));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
