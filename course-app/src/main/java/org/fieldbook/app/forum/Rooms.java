package org.fieldbook.app.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;

/** The way into a thread for somebody who is going to change it. */
@ApplicationScoped
class Rooms {

  @Inject Forums forums;
  @Inject Threads threads;
  @Inject Discussions discussions;

  /**
   * Takes the thread's lock, so that posts, edits and removals happen one after the other.
   *
   * @throws NotFound when there is no such thread, or the person is no member of its forum
   */
  Room enter(long threadId, PersonId person) {
    // Membership first: nobody else can make members wait.
    ForumThread seen = threads.find(threadId).orElseThrow(() -> new NotFound("thread " + threadId));
    Member member =
        forums.member(seen.forumId(), person).orElseThrow(() -> new NotFound("thread " + threadId));
    Forum forum = forums.find(seen.forumId()).orElseThrow(() -> new NotFound("thread " + threadId));
    ForumThread thread =
        threads.lock(threadId).orElseThrow(() -> new NotFound("thread " + threadId));
    return new Room(
        thread,
        member,
        discussions.window(forum.presentation(), thread.activityId()),
        discussions.zone(forum.presentation()));
  }
}
