package org.fieldbook.assessment.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Fieldbook takes over what a board decided before, with the instants it had: worked out by the
 * same rules, and with the same minutes, as results are now. Nobody is told, but who may try again
 * from the day of the release on: that is open still.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class RecordEarlierResults {

  @Inject Cohort cohort;
  @Inject Reckoning reckoning;
  @Inject Results results;
  @Inject AfterRelease afterRelease;
  @Inject Clock clock;

  /**
   * Records the results of everybody in the presentation.
   *
   * @return how many were released
   * @throws Refused when there are results already, or a score is missing of somebody whose result
   *     was not deferred
   * @throws IllegalArgumentException when it was released later than now
   */
  public int record(PresentationCode presentation, EarlierBoard board) {
    if (board.releasedAt().isAfter(clock.instant())) {
      throw new IllegalArgumentException("The board has not released these results yet");
    }
    results.holdFor(presentation);
    List<PersonId> students = cohort.enrolled(presentation).stream().map(Learner::id).toList();
    if (results.hold(presentation).stream().map(Result::student).anyMatch(students::contains)) {
      throw new Refused("There are results of these students already.");
    }
    List<Result> made = workedOut(presentation, students, board);
    List<Result> released = new ArrayList<>();
    for (Result result : made) {
      minute(result, "Worked out.", null, board.workedOut());
      result.list();
      minute(result, "Put on the board’s list.", board.office(), board.workedOut());
      String deferred = board.deferred().get(result.student());
      if (deferred != null) {
        result.defer(deferred);
        minute(result, "Deferred: " + deferred, board.office(), board.met());
      } else if (result.confirm()) {
        minute(result, "Confirmed: " + board.meeting(), board.office(), board.met());
      } else {
        throw new Refused("A score is missing: " + result.worked().label() + ".");
      }
      if (board.released().contains(result.student()) && result.release(board.releasedAt())) {
        minute(result, "Released: " + board.meeting(), board.office(), board.releasedAt());
        released.add(result);
      }
    }
    afterRelease.of(presentation, released, board.releasedAt());
    return released.size();
  }

  private List<Result> workedOut(
      PresentationCode presentation, List<PersonId> students, EarlierBoard board) {
    List<Result> made = new ArrayList<>();
    reckoning
        .of(presentation, students, board.deferred()::containsKey, board.workedOut())
        .forEach(
            (student, worked) ->
                made.add(new Result(student, presentation, worked, board.workedOut())));
    results.addAll(made);
    return made;
  }

  private void minute(Result result, String why, @Nullable PersonId by, Instant at) {
    results.add(new ResultChange(result, why, by, at));
  }
}
