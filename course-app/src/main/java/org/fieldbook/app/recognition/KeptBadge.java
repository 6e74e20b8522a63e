package org.fieldbook.app.recognition;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.UUID;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** A badge that came with an archive, with the key that it was checked by. Never changed. */
@Entity
@Table(schema = "app", name = "kept_badge")
public class KeptBadge {

  @Id private UUID id;

  @Column(name = "person_id")
  private long personId;

  private String presentation;
  private UUID badge;

  @Column(name = "of_presentation")
  private String ofPresentation;

  private String credential;

  @Column(name = "public_key")
  private String publicKey;

  @Column(name = "brought_at")
  private Instant broughtAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected KeptBadge() {}

  /**
   * Keeps one.
   *
   * @param of the presentation that it was given in
   * @param key that it is signed by
   */
  KeptBadge(
      PersonId owner,
      PresentationCode presentation,
      SignedBadge signed,
      PresentationCode of,
      JsonObject key,
      Instant now) {
    this.id = UUID.randomUUID();
    this.personId = owner.value();
    this.presentation = presentation.value();
    this.badge = signed.number();
    this.ofPresentation = of.value();
    this.credential = signed.compact();
    this.publicKey = key.toString();
    this.broughtAt = now;
  }

  boolean belongsTo(PersonId person) {
    return personId == person.value();
  }

  public UUID id() {
    return id;
  }

  /** Its own number, whoever issued it. */
  UUID badge() {
    return badge;
  }

  PresentationCode ofPresentation() {
    return new PresentationCode(ofPresentation);
  }

  String credential() {
    return credential;
  }

  JsonObject key() {
    try (JsonReader reader = Json.createReader(new StringReader(publicKey))) {
      return reader.readObject();
    }
  }
}
