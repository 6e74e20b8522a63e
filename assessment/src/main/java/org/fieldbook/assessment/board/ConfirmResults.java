package org.fieldbook.assessment.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The office records that the board has confirmed the results of a presentation. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class ConfirmResults {

  private static final int MOST_NAMED = 10;

  @Inject Cohort cohort;
  @Inject Results results;
  @Inject Minutes minutes;
  @Inject ScoresSince scoresSince;
  @Inject HeldScores heldScores;
  @Inject SecondTryLines secondTries;

  /**
   * Confirms everything on the list. Deferred results stay on it. Confirming again changes nothing.
   *
   * @param typed why, such as the board's meeting
   * @return how many were confirmed now
   * @throws Refused while a score of somebody is missing or held whose result is not deferred, or
   *     somebody is not on the list
   */
  public int confirm(PresentationCode presentation, String typed) {
    String reason = Minutes.reason(typed);
    results.holdFor(presentation);
    List<Result> all = results.hold(presentation);
    Map<PersonId, Result> known = all.stream().collect(Collectors.toMap(Result::student, r -> r));
    Map<PersonId, List<ScoreSince>> since = scoresSince.of(presentation);
    Map<PersonId, List<String>> held = heldScores.of(presentation);
    Map<PersonId, List<SecondTryLine>> again = secondTries.byStudent(presentation);
    List<String> refusals = new ArrayList<>();
    for (Learner learner : cohort.enrolled(presentation)) {
      Result result = known.get(learner.id());
      if (result == null) {
        refusals.add(learner.name() + " has no result yet. Work them out again.");
      } else if (!result.worked().isResult() && result.deferred().isEmpty()) {
        refusals.add(
            learner.name()
                + ": "
                + (result.worked().missing().isEmpty()
                    ? result.worked().label()
                    : String.join(", ", result.worked().missing()) + " missing")
                + ". Wait for it, or defer the result with a reason.");
      } else if (result.state() == Result.State.WORKED_OUT && result.deferred().isEmpty()) {
        refusals.add(learner.name() + " is not on the board’s list.");
      } else if (result.state() == Result.State.LISTED && ScoresSince.isOutdated(result, since)) {
        refusals.add(learner.name() + ": " + String.join(" ", ScoresSince.said(result, since)));
      } else if (held.containsKey(learner.id()) && result.deferred().isEmpty()) {
        refusals.add(
            learner.name()
                + ": "
                + String.join("; ", held.get(learner.id()))
                + ". Wait for it, or defer the result with a reason.");
      } else if (result.state() == Result.State.LISTED && result.deferred().isEmpty()) {
        again.getOrDefault(learner.id(), List.of()).stream()
            .filter(SecondTryLine::isAwaited)
            .forEach(
                l ->
                    refusals.add(
                        learner.name()
                            + ": "
                            + l.said()
                            + " Wait for it, or defer the result with a reason."));
      }
    }
    if (!refusals.isEmpty()) {
      throw new Refused(shortened(refusals));
    }
    Instant now = minutes.now();
    List<Result> confirmed = all.stream().filter(Result::confirm).toList();
    confirmed.forEach(r -> minutes.record(r, "Confirmed: " + reason, now));
    return confirmed.size();
  }

  private static List<String> shortened(List<String> refusals) {
    if (refusals.size() <= MOST_NAMED) {
      return refusals;
    }
    List<String> some = new ArrayList<>(refusals.subList(0, MOST_NAMED));
    some.add("And " + (refusals.size() - MOST_NAMED) + " more.");
    return some;
  }
}
