package org.fieldbook.app.toolkit.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fieldbook.app.forum.Words;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about an entry. The writer can change or delete it for {@link #CHANGEABLE};
 * the entry's owner can hide it, and show it again: its words are kept.
 */
@Entity
@Table(name = "entry_comment", schema = "app")
public class Comment {

  /** How long the writer can change or delete a comment. */
  public static final Duration CHANGEABLE = Duration.ofMinutes(30);

  /** Most characters (Unicode code points) of a comment. */
  public static final int MOST = 5_000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "entry_id")
  private long entryId;

  @Column(name = "author_id")
  private long authorId;

  @Column(name = "client_id")
  private UUID clientId;

  private int number;
  private String words;
  private String html;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Column(name = "edited_at")
  private @Nullable Instant editedAt;

  @Column(name = "hidden_at")
  private @Nullable Instant hiddenAt;

  @Column(name = "seen_at")
  private @Nullable Instant seenAt;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Comment() {}

  /**
   * A new comment.
   *
   * @param number of the entry's version that the writer has before them
   * @param byOwner whether the entry's owner writes it, to whom it is no news
   * @throws Refused when there are no words, or too many
   */
  Comment(
      long entryId,
      int number,
      PersonId author,
      boolean byOwner,
      UUID clientId,
      Words words,
      Instant now) {
    mustDo(words);
    this.entryId = entryId;
    this.number = number;
    this.authorId = author.value();
    this.clientId = clientId;
    this.words = words.text();
    this.html = words.html();
    this.writtenAt = now;
    this.seenAt = byOwner ? now : null;
  }

  /**
   * The writer says it differently.
   *
   * @throws Refused when the words do not do, or the time for that is over
   */
  void edit(Words newWords, Instant now) {
    mustBeChangeable(now);
    mustDo(newWords);
    if (!newWords.text().equals(words)) {
      words = newWords.text();
      html = newWords.html();
      editedAt = now;
    }
  }

  /**
   * Checks that the writer can still change or delete it.
   *
   * @throws Refused when the time for that is over
   */
  void mustBeChangeable(Instant now) {
    if (!now.isBefore(writtenAt.plus(CHANGEABLE))) {
      throw new Refused(
          "A comment can be changed or deleted for 30 minutes. Write a further one, or ask the"
              + " owner of the entry to hide it.");
    }
  }

  /** The entry's owner hides it or shows it again. */
  void hide(boolean hidden, Instant now) {
    if (hidden != (hiddenAt != null)) {
      hiddenAt = hidden ? now : null;
    }
  }

  boolean isBy(PersonId person) {
    return authorId == person.value();
  }

  boolean isOn(long entry) {
    return entryId == entry;
  }

  long id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet");
    }
    return id;
  }

  String html() {
    return html;
  }

  private static void mustDo(Words words) {
    if (words.areEmpty()) {
      throw new Refused("There is nothing to send yet. Write something first.");
    }
    int length = words.text().codePointCount(0, words.text().length());
    if (length > MOST) {
      throw new Refused(
          String.format(
              "Your comment has %,d characters, and one can have %,d. Shorten it, or send it in"
                  + " parts.",
              length, MOST));
    }
  }
}
