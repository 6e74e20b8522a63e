package org.fieldbook.assessment.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The student's tutor answers whether work may come on paper. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class AnswerPaper {

  @Inject Caller caller;
  @Inject Cohort cohort;
  @Inject DueDates dueDates;
  @Inject PaperRequests requests;
  @Inject Event<PaperAnswered> answered;
  @Inject Clock clock;

  /** What the tutor's own students wait for, the oldest first. Three SQL statements at most. */
  public List<Waiting> of(PresentationCode presentation) {
    Map<PersonId, Learner> learners =
        cohort.learnersOf(caller.id(), presentation).stream()
            .collect(Collectors.toMap(Learner::id, Function.identity()));
    List<PaperRequest> waiting = requests.waiting(learners.keySet(), presentation);
    Map<PersonId, Map<String, DueDate>> due =
        waiting.isEmpty()
            ? Map.of()
            : dueDates.of(
                waiting.stream().map(PaperRequest::student).distinct().toList(), presentation);
    List<Waiting> known = new ArrayList<>();
    for (PaperRequest each : waiting) {
      DueDate date = due.getOrDefault(each.student(), Map.of()).get(each.assignment());
      // A second try that was taken back needs no answer.
      if (date != null) {
        known.add(new Waiting(each, Objects.requireNonNull(learners.get(each.student())), date));
      }
    }
    return known;
  }

  /**
   * Agrees.
   *
   * @param how how and where to send it
   * @param words what the tutor adds; may be empty
   * @throws NotFound when there is no such request by a student of this tutor
   * @throws Refused when the due date has passed, or the request does not wait
   */
  public void agree(long requestId, String how, String words) {
    PaperRequest request = mine(requestId);
    Instant now = now();
    List<String> refusals =
        PaperPolicy.agreeingRefusals(
            dueDates.of(request.student(), request.presentation(), request.assignment()),
            how,
            words,
            now);
    if (request.state() == PaperRequest.State.WAITING && !refusals.isEmpty()) {
      throw new Refused(refusals);
    }
    request.agree(caller.id(), how.strip(), words.strip(), now);
    fire(request);
  }

  /**
   * Says no.
   *
   * @param reason why, for the student to read
   * @throws NotFound when there is no such request by a student of this tutor
   * @throws Refused when there is no reason or the request does not wait
   */
  public void decline(long requestId, String reason) {
    PaperRequest request = mine(requestId);
    List<String> refusals =
        PaperPolicy.words(reason, "Say why, and what the student can do instead.");
    if (!refusals.isEmpty()) {
      throw new Refused(refusals);
    }
    request.decline(caller.id(), reason.strip(), now());
    fire(request);
  }

  private PaperRequest mine(long requestId) {
    return requests
        .hold(requestId)
        .filter(r -> cohort.isTutorOf(caller.id(), r.student(), r.presentation()))
        .orElseThrow(() -> new NotFound("No request " + requestId));
  }

  private void fire(PaperRequest request) {
    answered.fire(
        new PaperAnswered(
            request.id(),
            request.student(),
            caller.id(),
            request.presentation(),
            request.assignment(),
            request.state() == PaperRequest.State.AGREED,
            request.sendHow().orElse(""),
            request.answer().orElse("")));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** A request that waits, by whom, and when the work is due. */
  public record Waiting(PaperRequest request, Learner learner, DueDate due) {}
}
