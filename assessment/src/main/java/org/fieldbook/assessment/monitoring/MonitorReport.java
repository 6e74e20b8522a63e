package org.fieldbook.assessment.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a monitor says of the marking of a script. While it is written only the monitor reads it;
 * finished, it does not change any more, and the tutor reads it and may answer once.
 */
@Entity
@Table(schema = "assessment", name = "monitor_report")
public class MonitorReport {

  private static final int MOST_ANSWER = 5000;

  @Id private long script;
  private long monitor;

  @Convert(converter = MonitorSheetColumn.class)
  private MonitorSheet sheet;

  private int number;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Column(name = "finished_at")
  private @Nullable Instant finishedAt;

  private @Nullable String answer;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected MonitorReport() {}

  /** One of which nothing is written yet. */
  MonitorReport(long script, PersonId monitor, Instant now) {
    this.script = script;
    this.monitor = monitor.value();
    this.sheet = MonitorSheet.EMPTY;
    this.savedAt = now;
  }

  /**
   * Takes a sheet as its next version.
   *
   * @throws Refused when it is finished
   */
  void save(MonitorSheet next, PersonId by, Instant now) {
    mustBeOpen();
    this.sheet = next;
    this.monitor = by.value();
    this.number++;
    this.savedAt = now;
  }

  /**
   * Finishes it: the tutor reads it from now on.
   *
   * @param seen number of the version that the monitor has seen
   * @param given the mark that the tutor gave
   * @throws Refused when something is missing, or it has been changed since
   */
  void finish(int seen, int given, Instant now) {
    mustBeOpen();
    if (seen != number) {
      throw new Refused(
          "It has been changed in another window. Look at it again before you finish it.");
    }
    if (!sheet.missing(given).isEmpty()) {
      throw new Refused(sheet.missing(given));
    }
    this.finishedAt = now;
  }

  /**
   * The tutor's answer, once.
   *
   * @throws Refused when it is answered, not finished, or the answer is empty or too long
   */
  void answer(String words, Instant now) {
    if (answer != null) {
      throw new Refused("You have answered this already. Your answer stands beside it.");
    }
    if (words.isBlank()) {
      throw new Refused("Write your answer first.");
    }
    if (words.length() > MOST_ANSWER) {
      throw new Refused(
          "Keep your answer to " + MOST_ANSWER + " characters; it has " + words.length() + ".");
    }
    this.answer = words.strip();
    this.answeredAt = now;
  }

  private void mustBeOpen() {
    if (finishedAt != null) {
      throw new Refused(
          "This is finished and the tutor may have read it, so it does not change any more."
              + " Nothing was saved.");
    }
  }

  public long script() {
    return script;
  }

  public PersonId monitor() {
    return new PersonId(monitor);
  }

  public MonitorSheet sheet() {
    return sheet;
  }

  /** Number of the version; 0 before anything was saved. */
  public int number() {
    return number;
  }

  public Instant savedAt() {
    return savedAt;
  }

  public boolean isFinished() {
    return finishedAt != null;
  }

  public Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }

  /** The tutor's answer. */
  public Optional<String> answer() {
    return Optional.ofNullable(answer);
  }

  public Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }
}
