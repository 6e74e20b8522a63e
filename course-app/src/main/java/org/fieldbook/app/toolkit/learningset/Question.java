package org.fieldbook.app.toolkit.learningset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.fieldbook.app.forum.Words;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A question that a member contributed, with its kind and the presenter's score. It may go into
 * another member's toolkit only while its author consents; at first they do not.
 */
@Entity
@Table(name = "set_question", schema = "app")
public class Question {

  private static final int LONGEST = 200;
  private static final int MOST_HELP = 2;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "meeting_id")
  private long meetingId;

  @Column(name = "author_id")
  private long authorId;

  private String question;
  private String kind;
  private @Nullable Integer helped;
  private boolean consent;
  private int number;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Question() {}

  /** A new question, which stays in the set. */
  Question(Meeting meeting, PersonId author, String typed, String kind, Instant now) {
    this.meetingId = meeting.id();
    this.authorId = author.value();
    this.question = checked(typed);
    this.kind = kind;
    this.number = 1;
    this.askedAt = now;
  }

  private static String checked(String typed) {
    String line = Words.line(typed);
    if (line.isEmpty()) {
      throw new Refused("Write the question.");
    }
    if (line.length() > LONGEST) {
      throw new Refused("A question has at most " + LONGEST + " characters. Ask it more briefly.");
    }
    return line;
  }

  /**
   * Its author words it anew.
   *
   * @return false when they have changed it since on another device: nothing is changed then
   */
  boolean word(String typed, String newKind, int seen) {
    String line = checked(typed);
    if (line.equals(question) && newKind.equals(kind)) {
      return true;
    }
    if (seen != number) {
      return false;
    }
    question = line;
    kind = newKind;
    number++;
    return true;
  }

  /** The presenter says how much it helped; null for no score. */
  void score(@Nullable Integer score) {
    if (score != null && (score < 0 || score > MOST_HELP)) {
      throw new Refused("A score goes from 0 to " + MOST_HELP + ".");
    }
    helped = score;
  }

  /** Its author says whether it may go into the others' toolkits. */
  void allow(boolean given) {
    consent = given;
  }

  boolean isBy(PersonId person) {
    return authorId == person.value();
  }

  boolean isOf(Meeting meeting) {
    return meetingId == meeting.id();
  }

  /** Whether it may stand in the toolkit of this member. */
  boolean mayGoTo(PersonId member) {
    return consent || isBy(member);
  }

  boolean isConsented() {
    return consent;
  }

  long id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet");
    }
    return id;
  }

  PersonId author() {
    return new PersonId(authorId);
  }

  String question() {
    return question;
  }

  String kind() {
    return kind;
  }

  @Nullable Integer helped() {
    return helped;
  }

  int number() {
    return number;
  }
}
