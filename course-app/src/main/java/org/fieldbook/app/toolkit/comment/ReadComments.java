package org.fieldbook.app.toolkit.comment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.fieldbook.app.toolkit.sharing.SharedEntry;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.Roles;

/**
 * The comments on an entry, for whoever was let in to it. One SQL statement, and one more when
 * there is news for the owner.
 */
@Stateless
@RolesAllowed({
  Roles.STUDENT,
  Roles.TUTOR,
  Roles.MONITOR,
  Roles.COURSE_TEAM,
  Roles.OFFICE,
  Roles.ADVISER
})
public class ReadComments {

  @Inject Comments comments;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * All of them, oldest first. What the owner reads here is news no longer.
   *
   * @param shared as the caller was let in to it in this request
   */
  public List<CommentLine> on(SharedEntry shared) {
    long entry = shared.entry().id();
    List<CommentLine> lines = comments.on(entry, caller.id());
    if (shared.own() && lines.stream().anyMatch(CommentLine::fresh)) {
      comments.noteSeen(entry, clock.instant());
    }
    return lines;
  }
}
