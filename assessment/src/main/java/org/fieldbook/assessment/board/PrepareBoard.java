package org.fieldbook.assessment.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/** The office prepares the board's list: who is on it, and whose result is deferred, and why. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class PrepareBoard {

  @Inject Cohort cohort;
  @Inject Results results;
  @Inject Minutes minutes;
  @Inject ScoresSince scoresSince;
  @Inject SecondTryLines secondTries;

  /**
   * The list: everybody who studies in the presentation, with what is known. Five SQL statements.
   *
   * @throws NotFound when there is no such presentation
   */
  public List<BoardLine> list(PresentationCode presentation) {
    Map<PersonId, Result> known =
        results.of(presentation).stream().collect(Collectors.toMap(Result::student, r -> r));
    Map<PersonId, List<ScoreSince>> since = scoresSince.of(presentation);
    Map<PersonId, List<SecondTryLine>> again = secondTries.byStudent(presentation);
    return cohort.enrolled(presentation).stream()
        .map(l -> line(l, known.get(l.id()), since, again.getOrDefault(l.id(), List.of())))
        .toList();
  }

  private static BoardLine line(
      Learner learner,
      @Nullable Result result,
      Map<PersonId, List<ScoreSince>> since,
      List<SecondTryLine> again) {
    return new BoardLine(
        learner, result, result == null ? List.of() : ScoresSince.said(result, since), again);
  }

  /**
   * Puts everything that was worked out on the board's list.
   *
   * @return how many were put on it now
   * @throws Refused when nothing has been worked out
   */
  public int putOnList(PresentationCode presentation) {
    List<Result> held = results.hold(presentation);
    if (held.isEmpty()) {
      throw new Refused("No result has been worked out yet. Work them out first.");
    }
    Instant now = minutes.now();
    List<Result> listed = held.stream().filter(Result::list).toList();
    listed.forEach(r -> minutes.record(r, "Put on the board’s list.", now));
    return listed.size();
  }

  /**
   * Defers a result: there is to be none yet, and special circumstances count as accepted for what
   * was not submitted.
   *
   * @throws NotFound when the student has no result in the presentation
   * @throws Refused when there is no reason, or the result is confirmed
   */
  public void defer(PresentationCode presentation, PersonId student, String typed) {
    String reason = Minutes.reason(typed);
    Result result = hold(presentation, student);
    if (result.state() == Result.State.CONFIRMED || result.state() == Result.State.RELEASED) {
      throw new Refused("The board has confirmed this result, so it cannot be deferred any more.");
    }
    result.defer(reason);
    minutes.record(result, "Deferred: " + reason, minutes.now());
  }

  /**
   * Takes a deferral back. Without one this changes nothing.
   *
   * @throws NotFound when the student has no result in the presentation
   */
  public void takeBackDeferral(PresentationCode presentation, PersonId student) {
    Result result = hold(presentation, student);
    if (result.undefer()) {
      minutes.record(result, "No longer deferred.", minutes.now());
    }
  }

  /**
   * What became of a student's result, the oldest first, with the names of who did it.
   *
   * @throws NotFound when the student has no result in the presentation
   */
  public History history(PresentationCode presentation, PersonId student) {
    Result result =
        results
            .of(student, presentation)
            .orElseThrow(() -> new NotFound("No result of " + student));
    List<ResultChange> changes = results.changes(result.id());
    Set<PersonId> people =
        changes.stream().flatMap(c -> c.changedBy().stream()).collect(Collectors.toSet());
    Map<Long, String> names = new TreeMap<>();
    cohort.learners(people).forEach((id, l) -> names.put(id.value(), l.name()));
    return new History(
        cohort.learner(student),
        result,
        changes,
        names,
        secondTries.byStudent(presentation).getOrDefault(student, List.of()));
  }

  private Result hold(PresentationCode presentation, PersonId student) {
    return results
        .hold(student, presentation)
        .orElseThrow(() -> new NotFound("No result of " + student));
  }

  /** A student's result with everything that became of it; names by the id of who changed it. */
  public record History(
      Learner student,
      Result result,
      List<ResultChange> changes,
      Map<Long, String> names,
      List<SecondTryLine> again) {

    public String by(ResultChange change) {
      return change
          .changedBy()
          .map(p -> names.getOrDefault(p.value(), "Somebody"))
          .orElse("Fieldbook");
    }
  }
}
