package org.fieldbook.assessment.hold;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Keeps the mark of one script from its student: it stands, and is then lifted for good. */
@Entity
@Table(schema = "assessment", name = "hold")
public class Hold {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long script;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String why;

  @Column(name = "placed_by")
  private @Nullable Long placedBy;

  @Column(name = "placed_at")
  private Instant placedAt;

  @Column(name = "lifted_by")
  private @Nullable Long liftedBy;

  @Column(name = "lifted_at")
  private @Nullable Instant liftedAt;

  @Column(name = "lifted_why")
  private @Nullable String liftedWhy;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Hold() {}

  Hold(long script, Kind kind, String why, @Nullable PersonId by, Instant now) {
    this.script = script;
    this.kind = kind;
    this.why = why;
    this.placedBy = by == null ? null : by.value();
    this.placedAt = now;
  }

  /** What it waits for, in the words that a marker reads. */
  public enum Kind {
    MODERATION("until the course team releases the marks of this assignment"),
    MONITORING("until its monitor has read it"),
    SIMILARITY("until somebody has judged passages that are like another text"),
    CONDUCT("until a case of academic conduct is closed"),
    SECOND_MARKING("until a second marker has marked it and both agree");

    private final String inWords;

    Kind(String inWords) {
      this.inWords = inWords;
    }

    /** The end of a sentence that begins with what is held. */
    public String inWords() {
      return inWords;
    }
  }

  void lift(PersonId by, String reason, Instant now) {
    this.liftedBy = by.value();
    this.liftedAt = now;
    this.liftedWhy = reason;
  }

  public long id() {
    return id;
  }

  public long script() {
    return script;
  }

  public Kind kind() {
    return kind;
  }

  public String why() {
    return why;
  }

  /** Who placed it; nobody when a rule or a job did. */
  public Optional<PersonId> placedBy() {
    return Optional.ofNullable(placedBy).map(PersonId::new);
  }

  public Instant placedAt() {
    return placedAt;
  }

  public Optional<PersonId> liftedBy() {
    return Optional.ofNullable(liftedBy).map(PersonId::new);
  }

  public Optional<Instant> liftedAt() {
    return Optional.ofNullable(liftedAt);
  }

  public Optional<String> liftedWhy() {
    return Optional.ofNullable(liftedWhy);
  }
}
