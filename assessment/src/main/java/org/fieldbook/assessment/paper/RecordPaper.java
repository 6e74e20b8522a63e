package org.fieldbook.assessment.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.submission.Declaration;
import org.fieldbook.assessment.submission.Posted;
import org.fieldbook.assessment.submission.RegisterPaper;
import org.fieldbook.assessment.submission.SignedReceipt;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The course office records work on paper that the post brought. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class RecordPaper {

  private static final int MOST = 500;

  @Inject Caller caller;
  @Inject Cohort cohort;
  @Inject Assignments assignments;
  @Inject PaperRequests requests;
  @Inject RegisterPaper register;
  @Inject Clock clock;

  /** What is agreed and awaited, or has come, the newest first. Two SQL statements. */
  public List<Agreed> of(PresentationCode presentation) {
    List<PaperRequest> agreed = requests.agreed(presentation, MOST);
    Map<PersonId, Learner> learners =
        cohort.learners(agreed.stream().map(PaperRequest::student).distinct().toList());
    return agreed.stream()
        .map(r -> new Agreed(r, Objects.requireNonNull(learners.get(r.student()))))
        .toList();
  }

  /**
   * Records it. It is a submission from now on, and its student gets the receipt.
   *
   * @param posted the day of posting, with what proves it: it counts as the day of arrival
   * @param received the day on which it came
   * @param declaration what the student signed
   * @return the receipt
   * @throws NotFound when nobody asked so
   * @throws Refused when paper is not agreed, a day cannot be, or it has been recorded already
   */
  public SignedReceipt record(
      long requestId, Posted posted, LocalDate received, Declaration declaration) {
    PaperRequest request =
        requests.hold(requestId).orElseThrow(() -> new NotFound("No request " + requestId));
    request.mustBeAgreed();
    LocalDate today =
        clock
            .instant()
            .atZone(assignments.get(request.presentation(), request.assignment()).zone())
            .toLocalDate();
    if (received.isBefore(posted.on()) || received.isAfter(today)) {
      throw new Refused(
          "It came on a day from that of posting, " + posted.on() + ", to today, " + today + ".");
    }
    Submission submission =
        register.register(
            new RegisterPaper.Paper(
                request.student(),
                request.presentation(),
                request.assignment(),
                posted,
                declaration));
    request.receive(posted.on(), received, submission.id(), caller.id());
    return submission.receipt();
  }

  /** Paper that is agreed, and with whom. */
  public record Agreed(PaperRequest request, Learner learner) {}
}
