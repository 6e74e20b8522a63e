package org.fieldbook.app.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What the office decided of a group or of one student. Kept as it was, withdrawn or not. */
@Entity
@Table(name = "handover", schema = "app")
public class Handover {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String presentation;

  @Column(name = "group_id")
  private long groupId;

  @Column(name = "from_tutor_id")
  private long fromTutor;

  @Column(name = "to_tutor_id")
  private @Nullable Long toTutor;

  @Column(name = "student_id")
  private @Nullable Long student;

  @Column(name = "to_group_id")
  private @Nullable Long toGroup;

  @Column(name = "effective_from")
  private Instant effectiveFrom;

  private String why;

  @Column(name = "recorded_by")
  private long recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "withdrawn_by")
  private @Nullable Long withdrawnBy;

  @Column(name = "withdrawn_at")
  private @Nullable Instant withdrawnAt;

  @Column(name = "withdrawn_why")
  private @Nullable String withdrawnWhy;

  @Column(name = "told_at")
  private @Nullable Instant toldAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Handover() {}

  Handover(Move move, PersonId recordedBy, Instant recordedAt) {
    this.presentation = move.presentation().value();
    this.groupId = move.group().id();
    this.fromTutor = move.group().tutor().value();
    Move.Student alone = move.student();
    if (alone == null) {
      this.toTutor = move.to().tutor().value();
    } else {
      this.student = alone.id().value();
      this.toGroup = move.to().id();
    }
    this.effectiveFrom = move.from();
    this.why = move.why();
    this.recordedBy = recordedBy.value();
    this.recordedAt = recordedAt;
  }

  /**
   * It does not take effect after all.
   *
   * @throws Refused when it has, or is withdrawn already
   */
  void withdraw(PersonId by, String reason, Instant now) {
    if (withdrawnAt != null) {
      throw new Refused("This handover is withdrawn already.");
    }
    if (!effectiveFrom.isAfter(now)) {
      throw new Refused(
          "This handover has taken effect, so it cannot be withdrawn. Record one in the other"
              + " direction.");
    }
    this.withdrawnBy = by.value();
    this.withdrawnAt = now;
    this.withdrawnWhy = reason;
  }

  /** Its students have been written to. */
  void told(Instant now) {
    this.toldAt = now;
  }

  boolean isOf(PresentationCode code) {
    return presentation.equals(code.value());
  }

  public long id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet");
    }
    return id;
  }

  PresentationCode presentation() {
    return new PresentationCode(presentation);
  }

  long group() {
    return groupId;
  }

  @Nullable Long student() {
    return student;
  }

  @Nullable Long toGroup() {
    return toGroup;
  }

  @Nullable Long toTutor() {
    return toTutor;
  }

  Instant from() {
    return effectiveFrom;
  }
}
