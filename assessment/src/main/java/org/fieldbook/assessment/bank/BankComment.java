package org.fieldbook.assessment.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;

/** Words that a marker uses again, in marking one course. */
@Entity
@Table(schema = "assessment", name = "bank_comment")
public class BankComment {

  private static final int LONGEST = 5_000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long owner;
  private String course;
  private String assignment;
  private String criterion;
  private String words;
  private boolean shared;
  private boolean removed;
  private int number;

  @Column(name = "changed_at")
  private Instant changedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected BankComment() {}

  /**
   * A new one, its owner's alone.
   *
   * @param criterion where it was first written; empty for no criterion
   * @throws Refused when there are no words, or too many
   */
  public BankComment(
      PersonId owner,
      CourseCode course,
      String assignment,
      String criterion,
      String words,
      Instant at) {
    this.owner = owner.value();
    this.course = course.value();
    this.assignment = assignment;
    this.criterion = criterion;
    change(words, false, false, at);
  }

  /**
   * Gives it other words, shares it or removes it, and the other way round.
   *
   * @throws Refused when there are no words, or too many
   */
  public final void change(String next, boolean share, boolean remove, Instant at) {
    if (next.isBlank()) {
      throw new Refused("There are no words in this comment. Write some, or remove it.");
    }
    if (next.length() > LONGEST) {
      throw new Refused(
          "Keep a comment of the bank to " + LONGEST + " characters. Your words are still here.");
    }
    this.words = next.strip();
    this.shared = share;
    this.removed = remove;
    this.number++;
    this.changedAt = at;
  }

  public long id() {
    return id;
  }

  public PersonId owner() {
    return new PersonId(owner);
  }

  public CourseCode course() {
    return new CourseCode(course);
  }

  public String assignment() {
    return assignment;
  }

  /** Where it was first written; empty for no criterion. */
  public String criterion() {
    return criterion;
  }

  public String words() {
    return words;
  }

  public boolean isShared() {
    return shared;
  }

  public boolean isRemoved() {
    return removed;
  }

  /** Number of its version, from 1. */
  public int number() {
    return number;
  }
}
