package org.fieldbook.app.toolkit.learningset;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.app.enrolment.Membership;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** A student joins a set of their tutor group, or leaves one; who started it can close it. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class JoinSet {

  @Inject LearningSets sets;
  @Inject OwnSets ownSets;
  @Inject FindMembership findMembership;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Joins; twice changes nothing.
   *
   * @throws NotFound when it is no set of the caller's group
   * @throws Refused when it is full or closed
   */
  public void join(long id) {
    LearningSet set =
        sets.hold(id).filter(this::isOfOwnGroup).orElseThrow(() -> new NotFound("set " + id));
    set.checkOpen();
    List<Member> members = sets.members(id).stream().filter(m -> !m.left()).toList();
    int most = ownSets.most(set.presentation(), "members");
    if (members.stream().anyMatch(m -> m.id().equals(caller.id()))) {
      return;
    }
    if (members.size() >= most) {
      throw new Refused(
          "This set is full: a set has at most " + most + " members. Join another, or start one.");
    }
    sets.join(set, caller.id(), clock.instant());
  }

  private boolean isOfOwnGroup(LearningSet set) {
    return findMembership.all().stream()
        .filter(m -> m.active() && m.presentation().equals(set.presentation()))
        .flatMap(m -> m.findGroup().stream())
        .map(Membership.Group::id)
        .anyMatch(g -> g == set.group());
  }

  /**
   * Leaves. What the caller contributed stays in the set; closed meetings at which they had a part
   * stay readable for them, so that they can still withdraw a consent.
   *
   * @throws NotFound when the caller is not in it
   */
  public void leave(long id) {
    sets.leave(ownSets.look(id).set(), caller.id(), clock.instant());
  }

  /**
   * Closes a set that the caller started: what was written can still be read.
   *
   * @throws NotFound when the caller is not in it
   * @throws Refused when somebody else started it
   */
  public void close(long id) {
    ownSets.hold(id).set().close(caller.id(), clock.instant());
  }
}
