package org.fieldbook.app.forum;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fieldbook.app.enrolment.Enrolments;
import org.fieldbook.app.enrolment.TutorGroup;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/** Leads from a discussion activity to its thread in the caller's group, opening it if need be. */
@Stateless
@RolesAllowed({Roles.STUDENT, Roles.TUTOR})
public class OpenActivityThread {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

  @Inject Enrolments enrolments;
  @Inject Forums forums;
  @Inject Threads threads;
  @Inject Discussions discussions;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * The thread.
   *
   * @param groupId which group, for a tutor of several; absent for the caller's own or first one
   * @return id of the thread
   * @throws NotFound when the course has no such discussion, or the caller no such group
   * @throws Refused when the activity's week has not begun, or the caller has no group yet
   */
  public long open(PresentationCode presentation, String activityId, @Nullable Long groupId) {
    PersonId me = caller.id();
    long group = groupId == null ? groupOf(me, presentation) : groupId;
    Discussion discussion =
        discussions
            .find(presentation, activityId)
            .orElseThrow(() -> new NotFound("discussion " + activityId));
    Forum forum = forum(group, presentation, me);
    if (forums.member(forum.id(), me).isEmpty() || !forum.presentation().equals(presentation)) {
      throw new NotFound("group " + group);
    }
    Instant now = clock.instant();
    Instant opens = discussion.window().opens();
    if (opens != null && !discussion.window().hasOpened(now)) {
      throw new Refused(
          "“"
              + discussion.activity().title()
              + "” opens with its week, on "
              + DAY.format(opens.atZone(discussions.zone(presentation)))
              + ".");
    }
    return threads.ofActivity(forum.id(), activityId, discussion.activity().title(), now);
  }

  private Forum forum(long group, PresentationCode presentation, PersonId me) {
    Optional<Forum> forum = forums.ofGroup(group);
    if (forum.isPresent()) {
      return forum.get();
    }
    forums.prepare(presentation, me, clock.instant());
    return forums.ofGroup(group).orElseThrow(() -> new NotFound("group " + group));
  }

  private long groupOf(PersonId me, PresentationCode presentation) {
    Optional<Long> studies =
        enrolments
            .membership(me, presentation)
            .filter(m -> m.active())
            .flatMap(m -> m.findGroup())
            .map(g -> g.id());
    if (studies.isPresent()) {
      return studies.get();
    }
    List<TutorGroup> tutored =
        enrolments.groupsOf(me).stream()
            .filter(g -> g.presentation().equals(presentation))
            .toList();
    if (!tutored.isEmpty()) {
      return tutored.get(0).id();
    }
    if (enrolments.membership(me, presentation).filter(m -> m.active()).isPresent()) {
      throw new Refused(
          "You are not in a tutor group yet, so there is nobody to discuss with."
              + " The course office puts you in one.");
    }
    throw new NotFound("presentation " + presentation);
  }
}
