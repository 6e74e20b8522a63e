package org.fieldbook.app.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A thread of a forum: opened by the course (for a discussion activity, or as the café and the help
 * thread) or by a member. It numbers its posts; whoever adds one holds the thread's lock.
 */
@Entity
@Table(name = "thread", schema = "app")
public class ForumThread {

  /** Most characters in a title. */
  public static final int TITLE_MOST = 120;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "forum_id")
  private long forumId;

  private String title;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "activity_id")
  private @Nullable String activityId;

  @Column(name = "opened_by")
  private @Nullable Long openedBy;

  @Column(name = "client_id")
  private UUID clientId;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "last_at")
  private Instant lastAt;

  @Column(name = "last_number")
  private int lastNumber;

  private boolean pinned;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ForumThread() {}

  /**
   * A member's thread, still without its first post.
   *
   * @param clientId chosen by the browser, so that a repeated request is recognised
   * @throws Refused when the title says nothing or is longer than {@link #TITLE_MOST} characters
   */
  public ForumThread(Forum forum, PersonId openedBy, UUID clientId, String title, Instant now) {
    String clean = Words.line(title);
    if (clean.isEmpty()) {
      throw new Refused("Give the thread a title, so that others can see what it is about.");
    }
    int length = clean.codePointCount(0, clean.length());
    if (length > TITLE_MOST) {
      throw new Refused(
          "The title has " + length + " characters. It can have " + TITLE_MOST + " at most.");
    }
    this.forumId = forum.id();
    this.title = clean;
    this.kind = Kind.OPEN;
    this.openedBy = openedBy.value();
    this.clientId = clientId;
    this.openedAt = now;
    this.lastAt = now;
  }

  public long id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet");
    }
    return id;
  }

  public long forumId() {
    return forumId;
  }

  public String title() {
    return title;
  }

  public Kind kind() {
    return kind;
  }

  /** The discussion activity that the thread belongs to. */
  public @Nullable String activityId() {
    return activityId;
  }

  /** Number of the newest post, 0 before the first. */
  public int lastNumber() {
    return lastNumber;
  }

  /**
   * Takes a post and numbers it. The caller holds the lock of this thread.
   *
   * @param answers the post that is answered, of this thread; none for a post to all
   * @throws Refused when the words say nothing or are too many, or what is answered was removed
   */
  public Post take(
      PersonId author, UUID clientId, Words words, @Nullable Post answers, Instant now) {
    if (answers != null && answers.threadId() != id()) {
      throw new IllegalArgumentException("A post answers one of its own thread");
    }
    if (answers != null && answers.isRemoved()) {
      throw new Refused(
          "The post that you answer has been removed. Your words are kept as a draft;"
              + " you can post them to the thread instead.");
    }
    words.mustBePostable();
    lastNumber++;
    lastAt = now;
    return new Post(
        id(), lastNumber, author, clientId, words, answers == null ? null : answers.id(), now);
  }

  /** Keeps the thread at the top of its forum, or no longer. Only for those who tutor there. */
  public void pin(boolean keep, Member by) {
    if (!by.tutor()) {
      throw new Refused("Only a tutor can keep a thread at the top.");
    }
    pinned = keep;
  }

  /** What a thread is for. */
  public enum Kind {
    /** For whatever has no other place; opened with the forum. */
    CAFE,
    /** For questions about the course; opened with the forum. */
    HELP,
    /** The discussion of one activity. */
    ACTIVITY,
    /** Opened by a member. */
    OPEN
  }
}
