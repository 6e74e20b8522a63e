package org.fieldbook.app.toolkit.comment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fieldbook.app.toolkit.sharing.ReadShared;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;

/** The owner of an entry hides a comment on it, or shows it again. Its words are kept. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class HideComment {

  @Inject ReadShared readShared;
  @Inject Comments comments;
  @Inject Clock clock;

  /**
   * Hides or shows; twice changes nothing.
   *
   * @throws NotFound when the caller has no such entry, or it no such comment
   */
  public void hide(long entryId, long commentId, boolean hidden) {
    if (!readShared.permitted(entryId).own()) {
      throw new NotFound("own entry " + entryId);
    }
    comments
        .find(commentId)
        .filter(c -> c.isOn(entryId))
        .orElseThrow(() -> new NotFound("comment " + commentId))
        .hide(hidden, clock.instant());
  }
}
