package org.fieldbook.app.forum;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** A tutor keeps a thread at the top of its forum, or no longer. */
@Stateless
@RolesAllowed({Roles.STUDENT, Roles.TUTOR})
public class PinThread {

  @Inject Rooms rooms;
  @Inject Caller caller;

  /**
   * Pins or unpins.
   *
   * @throws NotFound when there is no such thread, or the caller is no member of its forum
   * @throws Refused when the caller does not tutor there
   */
  public void pin(long threadId, boolean keep) {
    Room room = rooms.enter(threadId, caller.id());
    room.thread().pin(keep, room.member());
  }
}
