package org.fieldbook.app.toolkit.learningset;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.app.enrolment.Membership;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** A student starts a set in their tutor group, and is its first member. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class StartSet {

  private static final int MOST_OPEN = 20;

  @Inject LearningSets sets;
  @Inject OwnSets ownSets;
  @Inject FindMembership findMembership;
  @Inject Clock clock;

  /**
   * Starts it, with the ground rules that the tool offers.
   *
   * @return its id
   * @throws org.fieldbook.content.kernel.NotFound when the caller is not in the presentation, or
   *     its course has no such tool
   * @throws Refused without a tutor group, without a name, or when there are too many
   */
  public long start(PresentationCode presentation, String name) {
    Membership membership = findMembership.in(presentation);
    if (!membership.active()) {
      throw new Refused("You have withdrawn from this presentation: you cannot start a set.");
    }
    long group =
        membership
            .findGroup()
            .map(Membership.Group::id)
            .orElseThrow(
                () ->
                    new Refused(
                        "You are in no tutor group yet. A set is formed in one: ask the course"
                            + " office."));
    if (sets.openIn(group) >= MOST_OPEN) {
      throw new Refused("Your group has " + MOST_OPEN + " open sets. Join one of them.");
    }
    String rules =
        ownSets.tool(presentation).field("ground_rules").stream()
            .map(f -> Objects.requireNonNullElse(f.rules().start(), ""))
            .findFirst()
            .orElse("");
    LearningSet set =
        sets.add(
            new LearningSet(
                presentation, group, membership.person(), name, rules, clock.instant()));
    sets.join(set, membership.person(), clock.instant());
    return set.id();
  }
}
