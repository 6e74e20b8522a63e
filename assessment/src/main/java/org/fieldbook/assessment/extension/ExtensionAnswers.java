package org.fieldbook.assessment.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Answers a request and tells. Whether the caller may answer it is settled before. */
@ApplicationScoped
class ExtensionAnswers {

  @Inject Caller caller;
  @Inject DueDates dueDates;
  @Inject Event<ExtensionDecided> decided;
  @Inject Clock clock;

  /**
   * Agrees a date.
   *
   * @throws Refused when the date is outside the rule or the request has been answered
   */
  void grant(ExtensionRequest request, LocalDate date, String answer) {
    DueDate due = dueDates.of(request.student(), request.presentation(), request.assignment());
    List<String> refusals =
        new ArrayList<>(ExtensionPolicy.grantingRefusals(due, date, request.isForOffice()));
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
   * @throws Refused when there is no reason or the request has been answered
   */
  void refuse(ExtensionRequest request, String reason) {
    if (reason.isBlank()) {
      throw new Refused("Say why, so that the student can plan.");
    }
    request.refuse(caller.id(), words(reason), now());
    fire(request, null);
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
            request.isForOffice(),
            request.presentation(),
            request.assignment(),
            until,
            request.answer().orElse("")));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
