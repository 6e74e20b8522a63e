package org.fieldbook.app.forum;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/** A member posts to a thread. */
@Stateless
@RolesAllowed({Roles.STUDENT, Roles.TUTOR})
public class Reply {

  @Inject Rooms rooms;
  @Inject Threads threads;
  @Inject Posts posts;
  @Inject Drafts drafts;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Posts. The same {@code clientId} again posts nothing and gives the same answer.
   *
   * @param answers id of the post that is answered, absent for a post to all
   * @param clientId chosen by the browser for this post
   * @param draftVersion version of the draft that becomes the post, 0 for none
   * @throws NotFound when there is no such thread, or the caller is no member
   * @throws Refused when the discussion has closed or the words do not do; nothing is stored, the
   *     draft stays
   */
  public Posted post(
      long threadId, String typed, @Nullable Long answers, UUID clientId, int draftVersion) {
    PersonId me = caller.id();
    Room room = rooms.enter(threadId, me);
    Optional<Post> before = posts.posted(me, clientId);
    Post post = before.isPresent() ? before.get() : take(room, typed, answers, clientId);
    drafts.drop(me, room.thread().forumId(), threadId, draftVersion);
    return new Posted(post.threadId(), post.id(), post.number());
  }

  private Post take(Room room, String typed, @Nullable Long answers, UUID clientId) {
    Instant now = clock.instant();
    room.mustBeOpen(now);
    Post answered = answers == null ? null : answered(room, answers);
    Post post =
        room.thread().take(room.member().person(), clientId, Words.of(typed), answered, now);
    posts.add(post);
    threads.markOwnRead(room.member().person(), post, now);
    return post;
  }

  private Post answered(Room room, long postId) {
    return posts
        .find(postId)
        .filter(p -> p.threadId() == room.thread().id())
        .orElseThrow(() -> new NotFound("post " + postId));
  }
}
