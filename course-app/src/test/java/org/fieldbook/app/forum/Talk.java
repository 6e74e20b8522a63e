package org.fieldbook.app.forum;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.fieldbook.app.OneCourse;
import org.fieldbook.app.enrolment.EnrolmentsOf;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** The forum's use cases as one person meets them, in one transaction on a real database. */
final class Talk {

  static final PresentationCode CODE = new PresentationCode("LMC310-2026J");
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  final OpenForums openForums = new OpenForums();
  final UnreadPosts unreadPosts = new UnreadPosts();
  final ReadThread readThread = new ReadThread();
  final Reply reply = new Reply();
  final StartThread startThread = new StartThread();
  final EditPost editPost = new EditPost();
  final RemovePost removePost = new RemovePost();
  final SaveForumDraft drafts = new SaveForumDraft();
  final OpenActivityThread openActivityThread = new OpenActivityThread();
  final PinThread pinThread = new PinThread();
  final BeginThread beginThread = new BeginThread();
  final PrepareForums prepareForums = new PrepareForums();

  Talk(EntityManager em, long person) {
    Caller caller = new One(new PersonId(person));
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Forums forums = new Forums();
    forums.em = em;
    ForumList list = new ForumList();
    list.em = em;
    Threads threads = new Threads();
    threads.em = em;
    Posts posts = new Posts();
    posts.em = em;
    Drafts kept = new Drafts();
    kept.em = em;
    Discussions discussions = new Discussions();
    discussions.library = new OneCourse();
    Rooms rooms = new Rooms();
    rooms.forums = forums;
    rooms.threads = threads;
    rooms.discussions = discussions;
    openForums.list = list;
    openForums.forums = forums;
    openForums.caller = caller;
    openForums.clock = clock;
    unreadPosts.threads = threads;
    unreadPosts.caller = caller;
    readThread.threads = threads;
    readThread.posts = posts;
    readThread.discussions = discussions;
    readThread.caller = caller;
    readThread.clock = clock;
    reply.rooms = rooms;
    reply.threads = threads;
    reply.posts = posts;
    reply.drafts = kept;
    reply.caller = caller;
    reply.clock = clock;
    startThread.forums = forums;
    startThread.threads = threads;
    startThread.posts = posts;
    startThread.drafts = kept;
    startThread.caller = caller;
    startThread.clock = clock;
    editPost.rooms = rooms;
    editPost.posts = posts;
    editPost.caller = caller;
    editPost.clock = clock;
    removePost.rooms = rooms;
    removePost.posts = posts;
    removePost.caller = caller;
    removePost.clock = clock;
    drafts.forums = forums;
    drafts.threads = threads;
    drafts.drafts = kept;
    drafts.caller = caller;
    drafts.clock = clock;
    openActivityThread.enrolments = EnrolmentsOf.database(em);
    openActivityThread.forums = forums;
    openActivityThread.threads = threads;
    openActivityThread.discussions = discussions;
    openActivityThread.caller = caller;
    openActivityThread.clock = clock;
    beginThread.forums = forums;
    beginThread.caller = caller;
    pinThread.rooms = rooms;
    pinThread.caller = caller;
    prepareForums.forums = forums;
    prepareForums.clock = clock;
  }

  private record One(PersonId id) implements Caller {

    @Override
    public boolean isSignedIn() {
      return true;
    }

    @Override
    public boolean has(String role) {
      return true;
    }
  }
}
