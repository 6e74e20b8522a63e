package org.fieldbook.assessment.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The office releases confirmed results: from now on their students see them. */
@Stateless
@RolesAllowed({Roles.OFFICE, Roles.SYSTEM})
public class ReleaseResults {

  @Inject Results results;
  @Inject Minutes minutes;
  @Inject ScoresSince scoresSince;
  @Inject AfterRelease afterRelease;
  @Inject Event<ResultReleased> released;

  /**
   * Releases the results of exactly these students, or of none of them. Releasing again changes
   * nothing and tells nobody.
   *
   * @param typed why, such as the date that was announced
   * @return how many were released now
   * @throws NotFound when one of them has no result in the presentation
   * @throws Refused when nobody is named, or a result is not confirmed
   */
  public int release(PresentationCode presentation, Collection<PersonId> students, String typed) {
    String reason = Minutes.reason(typed);
    if (students.isEmpty()) {
      throw new Refused("Nobody is named. Tick the students whose results are to be released.");
    }
    Map<PersonId, Result> known =
        results.hold(presentation).stream().collect(Collectors.toMap(Result::student, r -> r));
    Map<PersonId, List<ScoreSince>> since = scoresSince.of(presentation);
    List<Result> named = new ArrayList<>();
    int outdated = 0;
    TreeSet<String> unconfirmed = new TreeSet<>();
    for (PersonId student : students.stream().distinct().toList()) {
      Result result = known.get(student);
      if (result == null) {
        throw new NotFound("No result of " + student);
      }
      if (result.state() != Result.State.CONFIRMED && result.state() != Result.State.RELEASED) {
        unconfirmed.add(student.toString());
      }
      if (result.state() == Result.State.CONFIRMED && ScoresSince.isOutdated(result, since)) {
        outdated++;
      }
      named.add(result);
    }
    if (!unconfirmed.isEmpty()) {
      throw new Refused(
          unconfirmed.size()
              + (unconfirmed.size() == 1 ? " of the results is" : " of the results are")
              + " not confirmed by the board. Nothing was released.");
    }
    if (outdated > 0) {
      throw new Refused(
          "After "
              + outdated
              + (outdated == 1 ? " of the results was" : " of the results were")
              + " confirmed, a score changed. Work results out again and take them to the board."
              + " Nothing was released.");
    }
    Instant now = minutes.now();
    List<Result> newly = named.stream().filter(r -> r.release(now)).toList();
    for (Result result : newly) {
      minutes.record(result, "Released: " + reason, now);
      released.fire(new ResultReleased(result.student(), presentation, now));
    }
    afterRelease.of(presentation, newly, now);
    return newly.size();
  }
}
