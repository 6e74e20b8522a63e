package org.fieldbook.assessment.audio;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fieldbook.content.kernel.FileStore.StoredFile;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A recording on a script and its transcript. Without the transcript the script is not returned:
 * who cannot hear reads it. Removed, it is kept and no longer part of the feedback.
 */
@Entity
@Table(schema = "assessment", name = "spoken_comment")
public class SpokenComment {

  /** Ten minutes of quick speech are 2,000 words. */
  public static final int LONGEST_TRANSCRIPT = 20_000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private long script;

  @Enumerated(EnumType.STRING)
  private AudioType type;

  private long size;
  private @Nullable Integer seconds;
  private String sha256;

  @Column(name = "recorded_by")
  private long recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  private String transcript;

  @Column(name = "transcript_number")
  private int transcriptNumber;

  @Column(name = "transcript_at")
  private @Nullable Instant transcriptAt;

  @Column(name = "removed_by")
  private @Nullable Long removedBy;

  @Column(name = "removed_at")
  private @Nullable Instant removedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SpokenComment() {}

  /** A recording; {@code length} is empty when its file does not tell. */
  public SpokenComment(
      long script,
      AudioType type,
      StoredFile file,
      Optional<Duration> length,
      PersonId by,
      Instant now) {
    this.script = script;
    this.type = type;
    this.size = file.size();
    this.seconds = length.map(d -> (int) Math.max(1, d.toSeconds())).orElse(null);
    this.sha256 = file.hash().hex();
    this.recordedBy = by.value();
    this.recordedAt = now;
    this.transcript = "";
  }

  /**
   * Takes the transcript as its next version.
   *
   * @param seen number of the version that the writer had before them
   * @return whether that was the latest; nothing is taken otherwise
   * @throws Refused when it is too long
   */
  public boolean transcribe(String words, int seen, Instant now) {
    if (words.length() > LONGEST_TRANSCRIPT) {
      throw new Refused(
          "The transcript has more than 20,000 characters, the most that can be kept. Shorten it.");
    }
    if (seen != transcriptNumber) {
      return false;
    }
    this.transcript = words;
    this.transcriptNumber++;
    this.transcriptAt = now;
    return true;
  }

  /** Takes it off the script. */
  public void remove(PersonId by, Instant now) {
    this.removedBy = by.value();
    this.removedAt = now;
  }

  public long id() {
    return id;
  }

  public long script() {
    return script;
  }

  public AudioType type() {
    return type;
  }

  /** The recording as it is kept. */
  public StoredFile file() {
    return new StoredFile(new Sha256(sha256), size);
  }

  /** How long it plays; empty when its file does not tell, or it was not asked then. */
  public Optional<Duration> length() {
    return Optional.ofNullable(seconds).map(Duration::ofSeconds);
  }

  public PersonId recordedBy() {
    return new PersonId(recordedBy);
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public String transcript() {
    return transcript;
  }

  /** Whether somebody who cannot hear has what is said. */
  public boolean isTranscribed() {
    return !transcript.isBlank();
  }

  public int transcriptNumber() {
    return transcriptNumber;
  }

  public Optional<Instant> transcriptAt() {
    return Optional.ofNullable(transcriptAt);
  }

  public boolean isRemoved() {
    return removedAt != null;
  }
}
