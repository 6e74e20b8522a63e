package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fieldbook.assessment.audio.SpokenComment;
import org.fieldbook.assessment.audio.SpokenComments;
import org.fieldbook.assessment.cohort.Monitors;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;

/** Read model: a monitor hears what a tutor of the course has said on a script that is returned. */
@Stateless
@RolesAllowed(Roles.MONITOR)
public class HearMarking {

  @Inject Caller caller;
  @Inject Monitors monitors;
  @Inject Scripts scripts;
  @Inject SpokenComments comments;

  /**
   * The spoken comment; empty when nothing was said. Two SQL statements and one for the right.
   *
   * @throws NotFound when there is no such script, it is not returned, or the caller does not
   *     monitor its course
   */
  public Optional<SpokenComment> on(long script) {
    return comments.of(
        scripts
            .find(script)
            .filter(Script::isReturned)
            .filter(s -> monitors.isMonitorOf(caller.id(), s.presentation().course()))
            .orElseThrow(() -> new NotFound("No such script"))
            .id());
  }
}
