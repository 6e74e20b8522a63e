package org.fieldbook.app.forum;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/**
 * The caller reads a page of a thread; what is on it then counts as read. Three SQL statements, two
 * when nothing was new.
 */
@Stateless
@RolesAllowed({Roles.STUDENT, Roles.TUTOR})
public class ReadThread {

  @Inject Threads threads;
  @Inject Posts posts;
  @Inject Discussions discussions;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Reads.
   *
   * @param page from 1; absent for the page of the first unread post
   * @throws NotFound when there is no such thread or page, or the caller is no member of the forum
   */
  public ThreadPage read(long threadId, @Nullable Integer page) {
    ThreadHead head =
        threads.head(threadId, caller.id()).orElseThrow(() -> new NotFound("thread " + threadId));
    int shown = page == null ? ThreadPage.firstUnread(head) : page;
    if (shown < 1 || shown > ThreadPage.pageOf(head.posts())) {
      throw new NotFound("page " + shown + " of thread " + threadId);
    }
    List<ThreadPage.Entry> entries =
        posts.between(threadId, (shown - 1) * ThreadPage.SIZE + 1, shown * ThreadPage.SIZE);
    if (!entries.isEmpty()) {
      int last = entries.get(entries.size() - 1).number();
      if (last > head.readUpTo()) {
        threads.markRead(caller.id(), threadId, last, clock.instant());
      }
    }
    Optional<Discussion> discussion = discussions.find(head.presentation(), head.activityId());
    return new ThreadPage(
        head,
        discussion.map(Discussion::window).orElse(DiscussionWindow.ALWAYS),
        discussion.map(d -> d.activity().openingHtml()).orElse(null),
        shown,
        entries);
  }

  /**
   * What a post said before it was edited: for its author and for tutors.
   *
   * @throws NotFound when there is no such post, or it is not for the caller
   */
  public EarlierWordings earlierWordings(long postId) {
    Post post = posts.find(postId).orElseThrow(() -> new NotFound("post " + postId));
    ThreadHead head =
        threads
            .head(post.threadId(), caller.id())
            .orElseThrow(() -> new NotFound("post " + postId));
    Member me = head.member();
    if (!me.tutor() && (post.isRemoved() || !post.author().equals(me.person()))) {
      throw new NotFound("post " + postId);
    }
    return new EarlierWordings(
        head,
        post.number(),
        posts.wordings(postId).stream()
            .map(w -> new Earlier(Words.of(w.words()).html(), w.until()))
            .toList());
  }

  /** All that a post said before, oldest first. */
  public record EarlierWordings(ThreadHead head, int number, List<Earlier> wordings) {

    public EarlierWordings {
      wordings = List.copyOf(wordings);
    }
  }

  /** A wording that was replaced, as clean HTML, and when. */
  public record Earlier(String html, Instant until) {}
}
