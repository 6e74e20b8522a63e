package org.fieldbook.app.toolkit.names;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Words that were found in an entry and that its owner keeps, for a reason. */
@Entity
@Table(name = "kept_name", schema = "app")
public class KeptName {

  private static final int LONGEST_REASON = 300;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "entry_id")
  private long entryId;

  private String kind;

  @Column(name = "words_hash")
  private String wordsHash;

  private String reason;

  @Column(name = "kept_at")
  private Instant keptAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected KeptName() {}

  /**
   * Keeps what was found.
   *
   * @throws Refused without a reason, or with one that is too long
   */
  KeptName(long entryId, Finding finding, String reason, Instant now) {
    this.entryId = entryId;
    this.kind = finding.found().kind().code();
    this.wordsHash = finding.mark();
    this.reason = checked(reason);
    this.keptAt = now;
  }

  private static String checked(String reason) {
    String said = reason.strip();
    if (said.isEmpty()) {
      throw new Refused("Say in a few words why this may stay, such as “an author whom I quote”.");
    }
    if (said.length() > LONGEST_REASON) {
      throw new Refused("A reason has at most " + LONGEST_REASON + " characters.");
    }
    return said;
  }

  /** Why it may stay, said anew. */
  void keepFor(String newReason, Instant now) {
    reason = checked(newReason);
    keptAt = now;
  }

  boolean isOf(long entry, String mark) {
    return entryId == entry && wordsHash.equals(mark);
  }

  String reason() {
    return reason;
  }
}
