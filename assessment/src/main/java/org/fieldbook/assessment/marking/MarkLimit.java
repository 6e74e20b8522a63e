package org.fieldbook.assessment.marking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldbook.assessment.strategy.CountedScore;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** The most that a mark may count for, by a decision about it. */
@Entity
@Table(schema = "assessment", name = "mark_limit")
public class MarkLimit {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long script;
  private int most;
  private String why;

  @Column(name = "set_by")
  private long setBy;

  @Column(name = "set_at")
  private Instant setAt;

  @Column(name = "lifted_by")
  private @Nullable Long liftedBy;

  @Column(name = "lifted_at")
  private @Nullable Instant liftedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected MarkLimit() {}

  MarkLimit(long script, int most, String why, PersonId by, Instant now) {
    this.script = script;
    this.most = most;
    this.why = why;
    this.setBy = by.value();
    this.setAt = now;
  }

  /** It holds no more. */
  void lift(PersonId by, Instant now) {
    this.liftedBy = by.value();
    this.liftedAt = now;
  }

  /** The score as it counts with this limit. */
  CountedScore on(CountedScore score) {
    Integer counted = score.counted();
    return counted == null || counted <= most
        ? score
        : new CountedScore(score.given(), most, (score.why() + " " + why).strip());
  }
}
