package org.fieldbook.app.recognition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/** A badge that was issued. Its credential stays as it was signed, also when it is withdrawn. */
@Entity
@Table(schema = "app", name = "badge")
public class Badge {

  @Id private UUID id;

  @Column(name = "person_id")
  private long personId;

  private String presentation;
  private String achievement;
  private String name;
  private String credential;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "withdrawn_at")
  private @Nullable Instant withdrawnAt;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Badge() {}

  /**
   * A badge with its signed credential.
   *
   * @param credential a compact JWS
   */
  Badge(
      UUID id,
      PersonId owner,
      PresentationCode presentation,
      Achievement achievement,
      String credential,
      Instant now) {
    this.id = id;
    this.personId = owner.value();
    this.presentation = presentation.value();
    this.achievement = achievement.id();
    this.name = achievement.name();
    this.credential = credential;
    this.issuedAt = now;
  }

  /** Its owner takes it back. Twice changes nothing. */
  void withdraw(Instant now) {
    if (withdrawnAt == null) {
      withdrawnAt = now;
    }
  }

  boolean belongsTo(PersonId person) {
    return personId == person.value();
  }

  boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  public UUID id() {
    return id;
  }

  public PresentationCode presentation() {
    return new PresentationCode(presentation);
  }

  public String achievement() {
    return achievement;
  }

  public String name() {
    return name;
  }

  public String credential() {
    return credential;
  }

  public Instant issuedAt() {
    return issuedAt;
  }
}
