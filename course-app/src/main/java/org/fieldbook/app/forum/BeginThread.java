package org.fieldbook.app.forum;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;

/** A member is about to open a thread, or goes on with a draft of one. One SQL statement. */
@Stateless
@RolesAllowed({Roles.STUDENT, Roles.TUTOR})
public class BeginThread {

  @Inject Forums forums;
  @Inject Caller caller;

  /**
   * Looks what there is already.
   *
   * @throws NotFound when there is no such forum, or the caller is no member
   */
  public ThreadStart in(long forumId) {
    return forums.start(forumId, caller.id()).orElseThrow(() -> new NotFound("forum " + forumId));
  }
}
