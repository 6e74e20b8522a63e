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
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** A set with a name and ground rules that its members edit together. A closed one is only read. */
@Entity
@Table(name = "learning_set", schema = "app")
public class LearningSet {

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_RULES = 5000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String presentation;

  @Column(name = "group_id")
  private long groupId;

  private String name;
  private String rules;

  @Column(name = "rules_number")
  private int rulesNumber;

  @Column(name = "started_by")
  private long startedBy;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected LearningSet() {}

  /**
   * A new set.
   *
   * @param rules the ground rules to begin with
   * @throws Refused when it has no name, or too long a one
   */
  LearningSet(
      PresentationCode presentation,
      long group,
      PersonId starter,
      String name,
      String rules,
      Instant now) {
    String line = Words.line(name);
    if (line.isEmpty()) {
      throw new Refused("Give the set a name by which the others know it.");
    }
    if (line.length() > LONGEST_NAME) {
      throw new Refused("A name has at most " + LONGEST_NAME + " characters.");
    }
    this.presentation = presentation.value();
    this.groupId = group;
    this.name = line;
    this.rules = rules;
    this.rulesNumber = 1;
    this.startedBy = starter.value();
    this.startedAt = now;
  }

  /**
   * Takes new ground rules from somebody who has seen the present ones.
   *
   * @return false when somebody else has changed them since: nothing is changed then
   * @throws Refused when there are none, or too many words
   */
  boolean agree(String typed, int seen) {
    Words words = Words.of(typed);
    if (words.areEmpty()) {
      throw new Refused("A set has ground rules. Write at least one.");
    }
    if (words.text().length() > LONGEST_RULES) {
      throw new Refused("Ground rules have at most 5,000 characters. Shorten them.");
    }
    if (words.text().equals(rules)) {
      return true;
    }
    if (seen != rulesNumber) {
      return false;
    }
    rules = words.text();
    rulesNumber++;
    return true;
  }

  /**
   * Ends the set; what was written can still be read. Twice changes nothing.
   *
   * @throws Refused when somebody else started it
   */
  void close(PersonId by, Instant now) {
    if (by.value() != startedBy) {
      throw new Refused("Only the person who started the set can close it. You can leave it.");
    }
    if (closedAt == null) {
      closedAt = now;
    }
  }

  /**
   * Holds that something may still change.
   *
   * @throws Refused when it is closed
   */
  void checkOpen() {
    if (closedAt != null) {
      throw new Refused("This set is closed. What was written in it can be read, not changed.");
    }
  }

  boolean isClosed() {
    return closedAt != null;
  }

  long id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet");
    }
    return id;
  }

  long group() {
    return groupId;
  }

  PresentationCode presentation() {
    return new PresentationCode(presentation);
  }

  String name() {
    return name;
  }

  String rules() {
    return rules;
  }

  int rulesNumber() {
    return rulesNumber;
  }

  PersonId starter() {
    return new PersonId(startedBy);
  }
}
