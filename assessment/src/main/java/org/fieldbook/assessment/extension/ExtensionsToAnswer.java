package org.fieldbook.assessment.extension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** Read model: what a tutor's own students asked for. Two SQL statements, however many. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class ExtensionsToAnswer {

  @Inject Caller caller;
  @Inject Cohort cohort;
  @Inject Assignments assignments;
  @Inject ExtensionRequests requests;

  /** Requests that wait for this tutor's answer, the oldest first. */
  public List<Waiting> of(PresentationCode presentation) {
    Map<PersonId, Learner> learners =
        cohort.learnersOf(caller.id(), presentation).stream()
            .collect(Collectors.toMap(Learner::id, Function.identity()));
    return requests.of(learners.keySet(), presentation).stream()
        .filter(r -> r.isWaiting() && !r.isForOffice())
        .map(r -> waiting(r, learners))
        .toList();
  }

  private Waiting waiting(ExtensionRequest request, Map<PersonId, Learner> learners) {
    SetAssignment set = assignments.get(request.presentation(), request.assignment());
    return Waiting.of(
        request,
        Objects.requireNonNull(learners.get(request.student())),
        set,
        set.extensions().maxDaysByTutor());
  }

  /**
   * A request that waits.
   *
   * @param asked the date that the student asked for
   * @param earliest earliest date that may be agreed
   * @param latest latest date that may be agreed
   * @param answerBy the day by which it is to be answered
   */
  public record Waiting(
      ExtensionRequest request,
      Learner learner,
      SetAssignment set,
      LocalDate asked,
      LocalDate earliest,
      LocalDate latest,
      LocalDate answerBy) {

    static Waiting of(ExtensionRequest request, Learner learner, SetAssignment set, int mostDays) {
      LocalDate cutOff = set.cutOff().atZone(set.zone()).toLocalDate();
      return new Waiting(
          request,
          learner,
          set,
          cutOff.plusDays(request.days()),
          cutOff.plusDays(1),
          cutOff.plusDays(mostDays),
          set.workingDays()
              .after(
                  request.askedAt().atZone(set.zone()).toLocalDate(),
                  set.extensions().answerWithinWorkingDays()));
    }
  }
}
