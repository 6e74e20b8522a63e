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

/** A member opens a thread with its first post. */
@Stateless
@RolesAllowed({Roles.STUDENT, Roles.TUTOR})
public class StartThread {

  @Inject Forums forums;
  @Inject Threads threads;
  @Inject Posts posts;
  @Inject Drafts drafts;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Opens it. The same {@code clientId} again opens nothing and gives the same answer.
   *
   * @param clientId chosen by the browser for this thread
   * @param draftVersion version of the draft that becomes the post, 0 for none
   * @throws NotFound when there is no such forum, or the caller is no member
   * @throws Refused when title or words do not do; nothing is stored, the draft stays
   */
  public Posted start(long forumId, String title, String typed, UUID clientId, int draftVersion) {
    PersonId me = caller.id();
    forums.mustHave(forumId, me);
    // Two tries of one request take their turn here, and the second finds what the first made.
    Forum forum = forums.lock(forumId).orElseThrow(() -> new NotFound("forum " + forumId));
    Optional<Posted> before =
        posts.posted(me, clientId).map(p -> new Posted(p.threadId(), p.id(), p.number()));
    if (before.isEmpty()) {
      before = Optional.of(open(forum, me, clientId, title, Words.of(typed)));
    }
    drafts.drop(me, forumId, null, draftVersion);
    return before.get();
  }

  private Posted open(Forum forum, PersonId me, UUID clientId, String title, Words words) {
    Instant now = clock.instant();
    ForumThread thread = new ForumThread(forum, me, clientId, title, now);
    words.mustBePostable();
    threads.add(thread);
    Post post = thread.take(me, clientId, words, null, now);
    posts.add(post);
    threads.markOwnRead(me, post, now);
    return new Posted(thread.id(), post.id(), post.number());
  }
}
