package org.fieldbook.app.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
 * What somebody said in a thread. The author can edit it; what it said before is kept. A removed
 * post keeps its place and number and says who removed it and why, not what it said.
 */
@Entity
@Table(name = "post", schema = "app")
public class Post {

  /** Most characters of a reason for removal. */
  static final int REASON_MOST = 300;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "thread_id")
  private long threadId;

  private int number;

  @Column(name = "author_id")
  private long authorId;

  @Column(name = "client_id")
  private UUID clientId;

  private @Nullable Long answers;

  private String words;
  private String html;

  @Column(name = "posted_at")
  private Instant postedAt;

  @Column(name = "edited_at")
  private @Nullable Instant editedAt;

  @Column(name = "removed_at")
  private @Nullable Instant removedAt;

  @Column(name = "removed_by")
  private @Nullable Long removedBy;

  @Column(name = "removal_reason")
  private @Nullable String removalReason;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Post() {}

  Post(
      long threadId,
      int number,
      PersonId author,
      UUID clientId,
      Words words,
      @Nullable Long answers,
      Instant postedAt) {
    this.threadId = threadId;
    this.number = number;
    this.authorId = author.value();
    this.clientId = clientId;
    this.words = words.text();
    this.html = words.html();
    this.answers = answers;
    this.postedAt = postedAt;
  }

  public long id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet");
    }
    return id;
  }

  public long threadId() {
    return threadId;
  }

  /** Place in the thread, from 1. */
  public int number() {
    return number;
  }

  public PersonId author() {
    return new PersonId(authorId);
  }

  public String words() {
    return words;
  }

  /** The words as clean HTML. */
  public String html() {
    return html;
  }

  /** When the author last changed the words. */
  public @Nullable Instant editedAt() {
    return editedAt;
  }

  public boolean isRemoved() {
    return removedAt != null;
  }

  public @Nullable String removalReason() {
    return removalReason;
  }

  /**
   * The author says it differently.
   *
   * @return the wording that was replaced, to be kept; none when nothing changed
   * @throws Refused when it is not the author's, was removed, or the words do not do
   */
  @Nullable Wording edit(Member by, Words newWords, Instant now) {
    if (!by.person().equals(author())) {
      throw new Refused("Only the author can edit a post.");
    }
    if (isRemoved()) {
      throw new Refused("This post has been removed and can no longer be edited.");
    }
    newWords.mustBePostable();
    if (newWords.text().equals(words)) {
      return null;
    }
    Wording before = new Wording(id(), words, now);
    words = newWords.text();
    html = newWords.html();
    editedAt = now;
    return before;
  }

  /**
   * Takes the words away. Authors can remove their own while nobody has answered; those who tutor
   * the forum can remove any, with a reason that everybody reads.
   *
   * @param answered whether another post answers this one
   * @throws Refused when the rules say no
   */
  void remove(Member by, boolean answered, String reason, Instant now) {
    if (isRemoved()) {
      return;
    }
    String why = Words.line(reason);
    boolean own = by.person().equals(author());
    if (!own && !by.tutor()) {
      throw new Refused("Only its author or the tutor can remove a post.");
    }
    if (own && !by.tutor() && answered) {
      throw new Refused(
          "Somebody has answered this post, so it stays. You can edit it, or ask your tutor.");
    }
    if (!own && why.isEmpty()) {
      throw new Refused("Say why the post is removed. The group sees your reason in its place.");
    }
    if (why.codePointCount(0, why.length()) > REASON_MOST) {
      throw new Refused("Give the reason in " + REASON_MOST + " characters at most.");
    }
    removedAt = now;
    removedBy = by.person().value();
    removalReason = why.isEmpty() ? null : why;
  }

  /** What a post said until it was edited. */
  record Wording(long postId, String words, Instant until) {}
}
