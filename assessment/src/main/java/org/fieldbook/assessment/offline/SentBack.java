package org.fieldbook.assessment.offline;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/** Something that a tutor sent back: what would become of each entry, and since when it is in. */
@Entity
@Table(schema = "assessment", name = "offline_return")
public class SentBack {

  /** How long it is kept, confirmed or not. */
  static final Duration KEPT = Duration.ofHours(24);

  @Id private String id;

  private long tutor;

  @Column(name = "file_name")
  private String fileName;

  private String sha256;

  @Convert(converter = PlanColumn.class)
  private Plan plan;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  @Column(name = "confirmed_at")
  private @Nullable Instant confirmedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SentBack() {}

  SentBack(PersonId tutor, String fileName, Sha256 file, Plan plan, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.tutor = tutor.value();
    this.fileName = fileName;
    this.sha256 = file.hex();
    this.plan = plan;
    this.uploadedAt = now;
  }

  /** It is in; the plan says what was done. */
  void confirm(Plan done, Instant now) {
    this.plan = done;
    this.confirmedAt = now;
  }

  boolean isOf(PersonId person) {
    return tutor == person.value();
  }

  boolean isConfirmed() {
    return confirmedAt != null;
  }

  Sha256 file() {
    return new Sha256(sha256);
  }

  Plan plan() {
    return plan;
  }

  /** What its tutor sees of it. */
  View view() {
    return new View(id, fileName, plan, uploadedAt, uploadedAt.plus(KEPT), confirmedAt);
  }

  /**
   * What its tutor sees of it.
   *
   * @param keptUntil when it is thrown away
   * @param confirmedAt null while nothing was taken
   */
  public record View(
      String id,
      String fileName,
      Plan plan,
      Instant uploadedAt,
      Instant keptUntil,
      @Nullable Instant confirmedAt) {}
}
