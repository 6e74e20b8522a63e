package org.fieldbook.app.forum;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** Takes a post's words out of a thread; its place stays, with who did so and why. */
@Stateless
@RolesAllowed({Roles.STUDENT, Roles.TUTOR})
public class RemovePost {

  @Inject Rooms rooms;
  @Inject Posts posts;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Removes. Removing what is removed changes nothing.
   *
   * @param reason shown in the post's place; a tutor must give one, an author need not
   * @throws NotFound when there is no such post, or the caller is no member of its forum
   * @throws Refused when it is not the caller's to remove, or somebody has answered it
   */
  public void remove(long postId, String reason) {
    long threadId = posts.find(postId).orElseThrow(() -> new NotFound("post " + postId)).threadId();
    Room room = rooms.enter(threadId, caller.id());
    Post post = posts.lock(postId).orElseThrow(() -> new NotFound("post " + postId));
    post.remove(room.member(), posts.isAnswered(post), reason, clock.instant());
  }
}
