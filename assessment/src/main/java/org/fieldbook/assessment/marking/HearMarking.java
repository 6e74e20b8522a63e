package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fieldbook.assessment.audio.SpokenComment;
import org.fieldbook.assessment.audio.SpokenComments;
import org.fieldbook.content.kernel.Roles;

/** Read model: a monitor hears what a tutor of the course has said on a script that is finished. */
@Stateless
@RolesAllowed(Roles.MONITOR)
public class HearMarking {

  @Inject MonitorRights rights;
  @Inject SpokenComments comments;

  /**
   * The spoken comment; empty when nothing was said. Two SQL statements and one for the right.
   *
   * @throws org.fieldbook.content.kernel.NotFound when there is no such script, its tutor has not
   *     finished it, or the caller does not monitor its course
   */
  public Optional<SpokenComment> on(long script) {
    return comments.of(rights.require(script).id());
  }
}
