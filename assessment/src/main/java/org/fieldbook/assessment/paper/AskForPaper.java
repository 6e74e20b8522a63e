package org.fieldbook.assessment.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.assessment.submission.Submissions;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** A student who cannot send an assignment online asks the tutor for paper. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class AskForPaper {

  @Inject Caller caller;
  @Inject Cohort cohort;
  @Inject DueDates dueDates;
  @Inject PaperRequests requests;
  @Inject Submissions submissions;
  @Inject Clock clock;

  /**
   * What the caller asked for an assignment, and whether one can ask now. One SQL statement.
   *
   * @param due when the caller's work is due
   */
  public MyPaper mine(DueDate due) {
    List<PaperRequest> all = requests.of(caller.id(), due.set().presentation(), due.set().id());
    return new MyPaper(all, PaperPolicy.openness(due, last(all), clock.instant()));
  }

  /**
   * Asks.
   *
   * @throws NotFound when the student is not enrolled or there is no such assignment
   * @throws Refused with the reasons
   */
  public long ask(PresentationCode presentation, String assignment, String reason) {
    PersonId student = caller.id();
    if (!cohort.isEnrolled(student, presentation)) {
      throw new NotFound("Not enrolled in " + presentation);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    submissions.holdFor(student);
    DueDate due = dueDates.of(student, presentation, assignment);
    List<String> refusals =
        PaperPolicy.askingRefusals(
            due, last(requests.of(student, presentation, assignment)), reason, now);
    if (!refusals.isEmpty()) {
      throw new Refused(refusals);
    }
    if (cohort.tutorOf(student, presentation).isEmpty()) {
      throw new Refused("You have no tutor yet who could agree it. Write to the course office.");
    }
    PaperRequest request = new PaperRequest(student, presentation, assignment, reason.strip(), now);
    requests.add(request);
    return request.id();
  }

  /**
   * Takes a request back, also one that was agreed.
   *
   * @throws NotFound when the student has no such request
   * @throws Refused when it was declined or the work has come
   */
  public void withdraw(long requestId) {
    requests
        .hold(requestId)
        .filter(r -> r.student().equals(caller.id()))
        .orElseThrow(() -> new NotFound("No request " + requestId))
        .withdraw();
  }

  private static Optional<PaperRequest> last(List<PaperRequest> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /**
   * What a student asked for an assignment.
   *
   * @param requests the oldest first
   * @param refusals why one cannot ask now; empty when one can
   */
  public record MyPaper(List<PaperRequest> requests, List<String> refusals) {

    public MyPaper {
      requests = List.copyOf(requests);
      refusals = List.copyOf(refusals);
    }

    /** The newest. */
    public Optional<PaperRequest> newest() {
      return last(requests);
    }

    public boolean mayAsk() {
      return refusals.isEmpty();
    }
  }
}
