package org.fieldbook.app.forum;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.Roles;

/** How many posts wait for the caller, for the running head of every page. */
@Stateless
@RolesAllowed({Roles.STUDENT, Roles.TUTOR})
public class UnreadPosts {

  @Inject Threads threads;
  @Inject Caller caller;

  /**
   * Unread posts in the forums of the caller's groups, and in those threads of module forums that
   * the caller has looked into or a tutor keeps at the top: a module forum of thousands is not
   * something to be behind with. One SQL statement.
   */
  public int count() {
    return threads.unread(caller.id());
  }
}
