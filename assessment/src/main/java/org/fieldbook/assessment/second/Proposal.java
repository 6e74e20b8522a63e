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
import java.time.Instant;
import java.util.Optional;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.SheetColumn;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** What one of two markers proposes as the mark of both, and what the other answers. */
@Entity
@Table(schema = "assessment", name = "second_proposal")
public class Proposal {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long marking;

  @Column(name = "made_by")
  private long madeBy;

  @Column(name = "made_at")
  private Instant madeAt;

  @Convert(converter = SheetColumn.class)
  private MarkSheet sheet;

  private String why;

  @Enumerated(EnumType.STRING)
  private Answer answer;

  @Column(name = "answer_by")
  private @Nullable Long answerBy;

  @Column(name = "answer_at")
  private @Nullable Instant answerAt;

  @Column(name = "answer_why")
  private @Nullable String answerWhy;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Proposal() {}

  Proposal(SecondMarking of, MarkSheet sheet, String why, PersonId by, Instant now) {
    this.marking = of.id();
    this.madeBy = by.value();
    this.madeAt = now;
    this.sheet = sheet;
    this.why = why;
    this.answer = Answer.WAITING;
  }

  /** What became of it. */
  public enum Answer {
    WAITING,
    AGREED,
    /** Another took its place. */
    REPLACED,
    /** The two do not agree: a third marker decides. */
    DIFFERED
  }

  void answer(Answer how, String reason, PersonId by, Instant now) {
    this.answer = how;
    this.answerWhy = reason;
    this.answerBy = by.value();
    this.answerAt = now;
  }

  public long id() {
    return id;
  }

  public PersonId madeBy() {
    return new PersonId(madeBy);
  }

  public Instant madeAt() {
    return madeAt;
  }

  public MarkSheet sheet() {
    return sheet;
  }

  public String why() {
    return why;
  }

  public Answer answer() {
    return answer;
  }

  public Optional<PersonId> answerBy() {
    return Optional.ofNullable(answerBy).map(PersonId::new);
  }

  public Optional<Instant> answerAt() {
    return Optional.ofNullable(answerAt);
  }

  public String answerWhy() {
    return answerWhy == null ? "" : answerWhy;
  }
}
