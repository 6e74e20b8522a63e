package org.fieldbook.assessment.conduct;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.assessment.strategy.ConductRule;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A case of academic conduct about scripts of one student. Reported, it is dismissed or opened; the
 * student answers once, or not in time; then it is decided.
 */
@Entity
@Table(schema = "assessment", name = "conduct_case")
public class ConductCase {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long student;
  private String presentation;
  private String assignment;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "reported_by")
  private long reportedBy;

  @Column(name = "reported_at")
  private Instant reportedAt;

  private String report;
  private @Nullable Long flag;

  @Convert(converter = PassagesColumn.class)
  private List<CopiedPassage> passages;

  private String allegation;

  @Column(name = "opened_at")
  private @Nullable Instant openedAt;

  @Column(name = "answer_until")
  private @Nullable Instant answerUntil;

  private String answer;

  @Column(name = "answer_number")
  private int answerNumber;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  private @Nullable String outcome;

  @Enumerated(EnumType.STRING)
  private ConductRule.@Nullable Effect effect;

  private @Nullable Integer most;
  private @Nullable String reasons;

  @Column(name = "decided_by")
  private @Nullable Long decidedBy;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @Column(name = "appeal_until")
  private @Nullable Instant appealUntil;

  @ElementCollection
  @CollectionTable(
      schema = "assessment",
      name = "conduct_script",
      joinColumns = @JoinColumn(name = "conduct_case"))
  @Column(name = "script")
  private Set<Long> scripts = new HashSet<>();

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ConductCase() {}

  ConductCase(Report reported, PersonId by, Instant now) {
    this.student = reported.student().value();
    this.presentation = reported.presentation().value();
    this.assignment = reported.assignment();
    this.scripts.addAll(reported.scripts());
    this.flag = reported.flag();
    this.passages = reported.passages();
    this.report = reported.words();
    this.reportedBy = by.value();
    this.reportedAt = now;
    this.state = State.REPORTED;
    this.allegation = "";
    this.answer = "";
  }

  /** How far a case is. */
  public enum State {
    REPORTED,
    /** The office has looked at the report, and it is no case. The student was never told. */
    DISMISSED,
    OPEN,
    ANSWERED,
    DECIDED
  }

  void dismiss() {
    must(State.REPORTED);
    this.state = State.DISMISSED;
  }

  /** The student is asked. */
  void open(String words, Instant until, Instant now) {
    must(State.REPORTED);
    this.state = State.OPEN;
    this.allegation = words;
    this.openedAt = now;
    this.answerUntil = until;
  }

  /**
   * Keeps what the student has typed so far.
   *
   * @param seen number of the version that they had before them
   * @return whether that was the latest; nothing is taken otherwise
   */
  boolean draft(String words, int seen) {
    must(State.OPEN);
    if (seen != answerNumber) {
      return false;
    }
    this.answer = words;
    this.answerNumber++;
    return true;
  }

  /** The student's answer is in, once and for good. */
  void answered(Instant now) {
    must(State.OPEN);
    this.state = State.ANSWERED;
    this.answeredAt = now;
  }

  /** It is decided, with reasons. */
  void decide(Decision decision, Instant appealableUntil, PersonId by, Instant now) {
    must(State.OPEN, State.ANSWERED);
    this.state = State.DECIDED;
    put(decision);
    this.decidedBy = by.value();
    this.decidedAt = now;
    this.appealUntil = appealableUntil;
  }

  /** An appeal has changed what was decided; who decided first, and when, stays. */
  void changeByAppeal(Decision decision) {
    must(State.DECIDED);
    put(decision);
  }

  private void put(Decision decision) {
    this.outcome = decision.outcome().title();
    this.effect = decision.outcome().effect();
    this.most = decision.most();
    this.reasons = decision.reasons();
  }

  private void must(State... wanted) {
    if (!List.of(wanted).contains(state)) {
      throw new Refused(
          "This case has gone on meanwhile. Load the page again to see where it stands. Nothing was"
              + " changed.");
    }
  }

  public long id() {
    return id;
  }

  public PersonId student() {
    return new PersonId(student);
  }

  public PresentationCode presentation() {
    return new PresentationCode(presentation);
  }

  public String assignment() {
    return assignment;
  }

  public State state() {
    return state;
  }

  public PersonId reportedBy() {
    return new PersonId(reportedBy);
  }

  public Instant reportedAt() {
    return reportedAt;
  }

  /** For the office and for whoever wrote it. */
  public String report() {
    return report;
  }

  public Optional<Long> flag() {
    return Optional.ofNullable(flag);
  }

  public List<CopiedPassage> passages() {
    return passages;
  }

  /** What the student is asked about. */
  public String allegation() {
    return allegation;
  }

  public Optional<Instant> openedAt() {
    return Optional.ofNullable(openedAt);
  }

  public Optional<Instant> answerUntil() {
    return Optional.ofNullable(answerUntil);
  }

  /** What the student has typed; the office reads it once it is sent. */
  public String answer() {
    return answer;
  }

  public int answerNumber() {
    return answerNumber;
  }

  public Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }

  /** What was decided, in words; empty before. */
  public String outcome() {
    return outcome == null ? "" : outcome;
  }

  public ConductRule.Effect effect() {
    return effect == null ? ConductRule.Effect.NONE : effect;
  }

  /** The most that the mark counts for, when that was decided. */
  public @Nullable Integer most() {
    return most;
  }

  public String reasons() {
    return reasons == null ? "" : reasons;
  }

  public Optional<PersonId> decidedBy() {
    return Optional.ofNullable(decidedBy).map(PersonId::new);
  }

  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  public Optional<Instant> appealUntil() {
    return Optional.ofNullable(appealUntil);
  }

  public Set<Long> scripts() {
    return Set.copyOf(scripts);
  }
}
