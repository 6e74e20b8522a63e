package org.fieldbook.assessment.feedback;

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
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/** What a student sets out to do better next time, in their own words. */
@Entity
@Table(schema = "assessment", name = "goal")
public class Goal {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long student;
  private String presentation;
  private String assignment;

  @Enumerated(EnumType.STRING)
  private Point.Source source;

  @Column(name = "source_key")
  private String sourceKey;

  private String quote;
  private String words;
  private String toward;

  @Column(name = "plan_entry")
  private @Nullable String planEntry;

  private boolean shared;
  private int number;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "done_at")
  private @Nullable Instant doneAt;

  @Column(name = "removed_at")
  private @Nullable Instant removedAt;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Goal() {}

  Goal(
      PersonId student,
      PresentationCode presentation,
      String assignment,
      Point from,
      String words,
      String toward,
      Instant now) {
    this.student = student.value();
    this.presentation = presentation.value();
    this.assignment = assignment;
    this.source = from.source();
    this.sourceKey = from.key();
    this.quote = from.words();
    this.words = words;
    this.toward = toward;
    this.number = 1;
    this.madeAt = now;
  }

  void reword(String newer) {
    if (!words.equals(newer)) {
      this.words = newer;
      this.number++;
    }
  }

  void tick(boolean done, Instant now) {
    if (done != isDone()) {
      this.doneAt = done ? now : null;
    }
  }

  void remove(Instant now) {
    if (!isRemoved()) {
      this.removedAt = now;
    }
  }

  void putBack() {
    this.removedAt = null;
  }

  void share(boolean withTutor) {
    this.shared = withTutor;
  }

  void inPlan(String entry) {
    this.planEntry = entry;
  }

  public long id() {
    return id;
  }

  PersonId student() {
    return new PersonId(student);
  }

  PresentationCode presentation() {
    return new PresentationCode(presentation);
  }

  /** The assignment whose feedback it was made from. */
  public String assignment() {
    return assignment;
  }

  /** What the tutor had written when it was made. */
  public Point from() {
    return new Point(source, sourceKey, quote);
  }

  public String words() {
    return words;
  }

  /** The assignment that it is for; empty when none followed. */
  public String toward() {
    return toward;
  }

  /** The entry of the toolkit in which it was put, too. */
  public Optional<String> planEntry() {
    return Optional.ofNullable(planEntry);
  }

  public boolean isShared() {
    return shared;
  }

  /** Number of its wording, to be named when it is changed. */
  public int number() {
    return number;
  }

  public boolean isDone() {
    return doneAt != null;
  }

  public Optional<Instant> doneAt() {
    return Optional.ofNullable(doneAt);
  }

  public boolean isRemoved() {
    return removedAt != null;
  }
}
