package org.fieldbook.assessment.second;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.SheetColumn;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A script that is marked twice: named by the office, or begun when its first marker finished it;
 * marked, reconciled, perhaps decided by a third, settled.
 */
@Entity
@Table(schema = "assessment", name = "second_marking")
public class SecondMarking {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long script;
  private String why;

  @Column(name = "asked_by")
  private @Nullable Long askedBy;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "first_marker")
  private @Nullable Long firstMarker;

  @Column(name = "first_sheet")
  @Convert(converter = SheetColumn.class)
  private MarkSheet firstSheet;

  @Column(name = "first_at")
  private @Nullable Instant firstAt;

  private @Nullable Long submission;

  @Column(name = "settled_at")
  private @Nullable Instant settledAt;

  @Column(name = "settled_why")
  private @Nullable String settledWhy;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SecondMarking() {}

  /** A script is to be marked twice. {@code by} is null for the rules. */
  SecondMarking(long script, String why, @Nullable PersonId by, Instant now) {
    this.script = script;
    this.why = why;
    this.askedBy = by == null ? null : by.value();
    this.askedAt = now;
    this.firstSheet = MarkSheet.EMPTY;
    this.state = State.NAMED;
  }

  /** How far it is. */
  public enum State {
    /** Its first marker has not finished it yet. */
    NAMED,
    /** The second marker is at it, or is still to be given. */
    MARKING,
    /** Both have finished, and are to agree. */
    RECONCILING,
    /** They differ: the third marker is at it, or is still to be given. */
    THIRD,
    SETTLED,
    /** The first marker changed the marks before anybody had begun: the rules ask no more. */
    DROPPED
  }

  /** The first marker has finished, for the first time or again. */
  void firstFinished(PersonId marker, MarkSheet sheet, long file, Instant now) {
    this.firstMarker = marker.value();
    this.firstSheet = sheet;
    this.firstAt = now;
    this.submission = file;
    this.state = State.MARKING;
  }

  void reconcile() {
    this.state = State.RECONCILING;
  }

  void callThird() {
    this.state = State.THIRD;
  }

  void drop() {
    this.state = State.DROPPED;
  }

  void name(String reason, PersonId by, Instant now) {
    this.why = reason;
    this.askedBy = by.value();
    this.askedAt = now;
    this.state = State.NAMED;
  }

  void settle(String how, Instant now) {
    this.state = State.SETTLED;
    this.settledAt = now;
    this.settledWhy = how;
  }

  public long id() {
    return id;
  }

  public long script() {
    return script;
  }

  /** Why it is marked twice, in words. */
  public String why() {
    return why;
  }

  /** Who of the office named it; nobody when the rules did. */
  public Optional<PersonId> askedBy() {
    return Optional.ofNullable(askedBy).map(PersonId::new);
  }

  public Instant askedAt() {
    return askedAt;
  }

  public State state() {
    return state;
  }

  /** Who marked it first; empty before they have finished. */
  public Optional<PersonId> firstMarker() {
    return Optional.ofNullable(firstMarker).map(PersonId::new);
  }

  /** As the first marker finished it. Not for the second before both have. */
  public MarkSheet firstSheet() {
    return firstSheet;
  }

  /** Id of the submission that was marked first. */
  public Optional<Long> submission() {
    return Optional.ofNullable(submission);
  }

  public boolean isFirst(PersonId person) {
    return firstMarker().filter(person::equals).isPresent();
  }

  public Optional<Instant> settledAt() {
    return Optional.ofNullable(settledAt);
  }

  /** How it was settled, in words. */
  public String settledWhy() {
    return settledWhy == null ? "" : settledWhy;
  }
}
