package org.fieldbook.app.toolkit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.app.enrolment.Membership;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.Library;
import org.jspecify.annotations.Nullable;

/** A student who has answered a poll sees how their tutor group and all students answered. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class CountPoll {

  /** A smaller number could point to somebody, so it is not told. */
  static final int LEAST_TOLD = 5;

  @Inject Polls polls;
  @Inject ReadEntries readEntries;
  @Inject FindMembership findMembership;
  @Inject Library library;

  /**
   * The results, by choice in the order of the poll.
   *
   * @throws NotFound when there is no such poll or the caller is not in the presentation
   * @throws Refused when the caller has not answered yet
   */
  public List<Result> of(PresentationCode presentation, String activityId) {
    Activity poll =
        library
            .presentation(presentation)
            .course()
            .findActivity(activityId)
            .filter(a -> a.type() == Activity.Type.POLL)
            .orElseThrow(() -> new NotFound("poll " + activityId));
    Membership membership = findMembership.in(presentation);
    boolean answered =
        readEntries
            .find(presentation, activityId)
            .map(e -> !e.body().getJsonArray("choices").isEmpty())
            .orElse(false);
    if (!answered) {
      throw new Refused("Answer first; then you can see how others answered.");
    }
    Long group = membership.findGroup().map(Membership.Group::id).orElse(null);
    Map<String, Polls.Count> counts = polls.count(presentation, activityId, group);
    return poll.options().stream()
        .map(o -> result(o, counts.getOrDefault(o.key(), Polls.Count.NONE), group != null))
        .toList();
  }

  private static Result result(Activity.Choice choice, Polls.Count count, boolean hasGroup) {
    return new Result(
        choice.key(), choice.label(), hasGroup ? told(count.inGroup()) : null, told(count.inAll()));
  }

  static String told(long count) {
    return count < LEAST_TOLD ? "fewer than five" : Long.toString(count);
  }

  /**
   * How often a choice was made, in words.
   *
   * @param inGroup absent while the student has no tutor group
   */
  public record Result(String key, String label, @Nullable String inGroup, String inAll) {}
}
