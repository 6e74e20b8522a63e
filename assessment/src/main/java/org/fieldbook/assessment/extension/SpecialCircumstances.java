package org.fieldbook.assessment.extension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * The assessment office agrees extensions in special circumstances: more than a tutor may, also
 * after the cut-off, on a student's request or of its own accord.
 */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class SpecialCircumstances {

  private static final int MOST = 500;

  @Inject Cohort cohort;
  @Inject ExtensionRequests requests;
  @Inject ExtensionAnswers answers;
  @Inject DueDates dueDates;
  @Inject Clock clock;

  /**
   * What students of a presentation asked the office, the newest first. Three SQL statements at
   * most.
   */
  public List<ExtensionsToAnswer.Waiting> of(PresentationCode presentation) {
    List<ExtensionRequest> asked = requests.forOffice(presentation, MOST);
    Map<PersonId, Learner> learners =
        cohort.learners(asked.stream().map(ExtensionRequest::student).distinct().toList());
    Map<ExtensionRequest, SetAssignment> sets = dueDates.sets(asked, presentation);
    return asked.stream()
        // Who has been forgotten needs no answer.
        .filter(r -> learners.containsKey(r.student()))
        .map(
            r -> {
              SetAssignment set = Objects.requireNonNull(sets.get(r));
              return ExtensionsToAnswer.Waiting.of(
                  r,
                  Objects.requireNonNull(learners.get(r.student())),
                  set,
                  set.extensions().mostDays());
            })
        .toList();
  }

  /**
   * Agrees a date that a student asked for, or another.
   *
   * @throws NotFound when nobody asked the office so
   * @throws Refused when the date is outside the rule or the request has been answered
   */
  public void grant(long requestId, LocalDate date, String answer) {
    answers.grant(asked(requestId), date, answer);
  }

  /**
   * Says no.
   *
   * @throws NotFound when nobody asked the office so
   * @throws Refused when there is no reason or the request has been answered
   */
  public void refuse(long requestId, String reason) {
    answers.refuse(asked(requestId), reason);
  }

  /**
   * Agrees a date for a student who has not asked here, such as by telephone.
   *
   * @param identifier the student's personal identifier
   * @param reason one of the keys that the rules list
   * @param words the circumstances, for the student and the office
   * @param answer what the student is told; may be empty
   * @throws NotFound when the presentation sets no such assignment
   * @throws Refused when nobody of that identifier studies there, a request of theirs waits, or the
   *     date is outside the rule
   */
  public void agree(
      PresentationCode presentation,
      String identifier,
      String assignment,
      LocalDate date,
      String reason,
      String words,
      String answer) {
    Learner learner =
        cohort
            .withIdentifier(identifier.strip(), presentation)
            .orElseThrow(
                () ->
                    new Refused(
                        "Nobody with the identifier "
                            + identifier.strip()
                            + " studies in "
                            + presentation
                            + "."));
    SetAssignment set = dueDates.set(learner.id(), presentation, assignment);
    if (!set.extensions().reasons().contains(reason)) {
      throw new Refused("Choose one of the reasons in the list.");
    }
    if (words.isBlank() || words.length() > ExtensionPolicy.MOST_WORDS_CHARACTERS) {
      throw new Refused(
          "Write what the circumstances are, in at most "
              + ExtensionPolicy.MOST_WORDS_CHARACTERS
              + " characters: the decision is read by it later.");
    }
    requests.holdFor(learner.id());
    if (requests.of(List.of(learner.id()), presentation).stream()
        .anyMatch(r -> r.assignment().equals(assignment) && r.isWaiting())) {
      throw new Refused(
          learner.name() + " has asked already, and the request waits. Answer that one.");
    }
    LocalDate cutOff = set.cutOff().atZone(set.zone()).toLocalDate();
    ExtensionRequest request =
        new ExtensionRequest(
            learner.id(),
            presentation,
            assignment,
            Math.toIntExact(
                Math.max(1, Math.min(Integer.MAX_VALUE, ChronoUnit.DAYS.between(cutOff, date)))),
            reason,
            words.strip(),
            true,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    requests.add(request);
    answers.grant(request, date, answer);
  }

  private ExtensionRequest asked(long requestId) {
    return requests
        .hold(requestId)
        .filter(ExtensionRequest::isForOffice)
        .orElseThrow(() -> new NotFound("No request " + requestId));
  }
}
