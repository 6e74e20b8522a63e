package org.fieldbook.app.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the outbox: it waits until it is sent, or until the mail server has refused it too
 * often and somebody looks at it.
 */
@Entity
@Table(name = "outbox", schema = "app")
public class Mail {

  /** Refusals after which a mail is given up: about two days of trying. */
  static final int MOST_TRIES = 15;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
  private static final int MOST_PROBLEM = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "message_id")
  private String messageId;

  private String kind;

  @Column(name = "person_id")
  private @Nullable Long personId;

  private String address;
  private @Nullable String about;
  private String subject;
  private String body;

  @Column(name = "attachment_name")
  private @Nullable String attachmentName;

  private @Nullable String attachment;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Column(name = "next_at")
  private Instant nextAt;

  private int tries;
  private @Nullable String problem;

  @Column(name = "sent_at")
  private @Nullable Instant sentAt;

  @Column(name = "given_up_at")
  private @Nullable Instant givenUpAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Mail() {}

  /** A mail that waits from now on. */
  public Mail(PersonId to, String address, Letter letter, Instant now) {
    this(address, letter, now);
    this.personId = to.value();
  }

  /**
   * A mail to somebody without an account, which is not kept when it has been sent.
   *
   * @param about what it is known by when it is to be taken out before
   */
  static Mail toStranger(String address, Letter letter, String about, Instant now) {
    Mail mail = new Mail(address, letter, now);
    mail.about = about;
    return mail;
  }

  private Mail(String address, Letter letter, Instant now) {
    this.messageId = UUID.randomUUID().toString();
    this.kind = letter.kind();
    this.address = address;
    this.subject = letter.subject();
    this.body = letter.body();
    Letter.Attachment enclosed = letter.attachment();
    this.attachmentName = enclosed == null ? null : enclosed.name();
    this.attachment = enclosed == null ? null : enclosed.text();
    this.writtenAt = now;
    this.nextAt = now;
  }

  public long id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet");
    }
    return id;
  }

  /** Local part of the Message-ID, the same at every try. */
  public String messageId() {
    return messageId;
  }

  public String address() {
    return address;
  }

  /** What it says. */
  public Letter letter() {
    return new Letter(
        kind,
        subject,
        body,
        attachmentName == null || attachment == null
            ? null
            : new Letter.Attachment(attachmentName, attachment));
  }

  public Instant writtenAt() {
    return writtenAt;
  }

  /** Not to be tried before. */
  public Instant nextAt() {
    return nextAt;
  }

  public int tries() {
    return tries;
  }

  /** Whether nothing of it is to be kept once it has gone out. */
  boolean isToStranger() {
    return about != null;
  }

  /** What the last try met. */
  public @Nullable String problem() {
    return problem;
  }

  public boolean isSent() {
    return sentAt != null;
  }

  public boolean isGivenUp() {
    return givenUpAt != null;
  }

  void sent(Instant when) {
    tries++;
    sentAt = when;
    problem = null;
  }

  /**
   * The server took the connection and refused the mail: each time a longer pause, then no more.
   */
  void refused(String why, boolean forGood, Instant now) {
    tries++;
    problem = shorten(why);
    if (forGood || tries >= MOST_TRIES) {
      givenUpAt = now;
    } else {
      nextAt = now.plus(pauseAfter(tries));
    }
  }

  /** The server could not be reached, which says nothing of this mail: it is not counted. */
  void unreachable(String why, Instant now) {
    problem = shorten(why);
    nextAt = now.plus(FIRST_PAUSE);
  }

  /** Somebody has mended what was wrong: it waits again. */
  void tryAgain(Instant now) {
    if (isSent()) {
      throw new org.fieldbook.content.kernel.Refused("This mail has been sent already.");
    }
    givenUpAt = null;
    tries = 0;
    nextAt = now;
  }

  /** 30 seconds, then twice as long each time, six hours at most. */
  static Duration pauseAfter(int tries) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 20));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private static String shorten(String why) {
    String line = why.replaceAll("\\s+", " ").replace("\u0000", "");
    return line.length() > MOST_PROBLEM ? line.substring(0, MOST_PROBLEM) : line;
  }
}
