package org.fieldbook.app.forum;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The author of a post says it differently; what it said before is kept. */
@Stateless
@RolesAllowed({Roles.STUDENT, Roles.TUTOR})
public class EditPost {

  @Inject Rooms rooms;
  @Inject Posts posts;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Edits.
   *
   * @return the new words as clean HTML
   * @throws NotFound when there is no such post, or the caller is no member of its forum
   * @throws Refused when it is somebody else's, was removed, the discussion has closed, or the
   *     words do not do
   */
  public String edit(long postId, String typed) {
    long threadId = posts.find(postId).orElseThrow(() -> new NotFound("post " + postId)).threadId();
    Room room = rooms.enter(threadId, caller.id());
    Instant now = clock.instant();
    room.mustBeOpen(now);
    Post post = posts.lock(postId).orElseThrow(() -> new NotFound("post " + postId));
    Post.Wording before = post.edit(room.member(), Words.of(typed), now);
    if (before != null) {
      posts.keep(before);
    }
    return post.html();
  }
}
