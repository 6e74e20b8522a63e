package org.fieldbook.assessment.similarity;

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
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Two submissions that are alike. It is open until somebody judges it, once: no case, or a case of
 * academic conduct.
 */
@Entity
@Table(schema = "assessment", name = "similarity_flag")
public class SimilarityFlag {

  private static final int MOST_WORDS = 1_000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long script;
  private long submission;

  @Column(name = "other_script")
  private long otherScript;

  @Column(name = "other_submission")
  private long otherSubmission;

  @Column(name = "both_held")
  private boolean bothHeld;

  @Column(name = "own_work")
  private boolean ownWork;

  private int share;

  @Column(name = "other_share")
  private int otherShare;

  private int words;
  private int quoted;
  private int passages;
  private int longest;
  private int run;

  @Column(name = "found_at")
  private Instant foundAt;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "judged_by")
  private @Nullable Long judgedBy;

  @Column(name = "judged_at")
  private @Nullable Instant judgedAt;

  @Column(name = "judged_why")
  private @Nullable String judgedWhy;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SimilarityFlag() {}

  /**
   * A flag on a script.
   *
   * @param bothHeld whether the other script is held back as well
   * @param run words that a passage had to have
   */
  SimilarityFlag(
      KnownPrint script,
      KnownPrint other,
      boolean bothHeld,
      Likeness likeness,
      int run,
      Instant now) {
    this.script = script.script();
    this.submission = script.submission();
    this.otherScript = other.script();
    this.otherSubmission = other.submission();
    this.bothHeld = bothHeld;
    this.share = likeness.share();
    this.otherShare = likeness.otherShare();
    this.words = likeness.words();
    this.quoted = likeness.quoted();
    this.passages = likeness.passages().size();
    this.longest = likeness.longest();
    this.run = run;
    this.foundAt = now;
    this.state = State.OPEN;
  }

  /** A flag on a script in which its student uses again what they had written for another. */
  static SimilarityFlag ownWork(
      KnownPrint later, KnownPrint earlier, Likeness likeness, int run, Instant now) {
    SimilarityFlag flag = new SimilarityFlag(later, earlier, false, likeness, run, now);
    flag.ownWork = true;
    return flag;
  }

  /** What became of it. */
  public enum State {
    OPEN,
    NO_CASE,
    CASE
  }

  /**
   * Somebody has looked at it.
   *
   * @param why in words
   * @throws Refused when nothing is said or it has been judged
   */
  void judge(State verdict, String why, PersonId by, Instant now) {
    if (state != State.OPEN) {
      throw new Refused("This flag has been judged already. Nothing was changed.");
    }
    String said = why.strip();
    if (said.isEmpty()) {
      throw new Refused("Say why, so that whoever asks later can be told.");
    }
    if (said.length() > MOST_WORDS) {
      throw new Refused("Keep what you write to " + MOST_WORDS + " characters.");
    }
    this.state = verdict;
    this.judgedBy = by.value();
    this.judgedAt = now;
    this.judgedWhy = said;
  }

  public long id() {
    return id;
  }

  /** The script that it is on. */
  public long script() {
    return script;
  }

  public long submission() {
    return submission;
  }

  public long otherScript() {
    return otherScript;
  }

  public long otherSubmission() {
    return otherSubmission;
  }

  /** Whether both scripts are one student's: own work used again, and nothing copied. */
  public boolean isOwnWork() {
    return ownWork;
  }

  /** The scripts that it holds back; none where the work is the student's own. */
  public List<Long> held() {
    if (ownWork) {
      return List.of();
    }
    return bothHeld ? List.of(script, otherScript) : List.of(script);
  }

  /** Per cent of the script's own words that stand in the other. */
  public int share() {
    return share;
  }

  public int otherShare() {
    return otherShare;
  }

  /** How many words that is. */
  public int words() {
    return words;
  }

  /** How many more stand in quotation marks. */
  public int quoted() {
    return quoted;
  }

  public int passages() {
    return passages;
  }

  /** Words of the longest passage. */
  public int longest() {
    return longest;
  }

  /** Words that a passage had to have. */
  public int run() {
    return run;
  }

  public Instant foundAt() {
    return foundAt;
  }

  public State state() {
    return state;
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  public Optional<PersonId> judgedBy() {
    return Optional.ofNullable(judgedBy).map(PersonId::new);
  }

  public Optional<Instant> judgedAt() {
    return Optional.ofNullable(judgedAt);
  }

  public String judgedWhy() {
    return judgedWhy == null ? "" : judgedWhy;
  }
}
