package org.fieldbook.assessment.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import org.fieldbook.content.kernel.SigningPair;

/** A pair of keys that receipts are signed with and checked by. */
@Entity
@Table(schema = "assessment", name = "receipt_key")
public class ReceiptKey {

  private static final int RAW_LENGTH = 32;

  @Id private String id;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "private_key")
  private String privateKey;

  @Column(name = "public_key")
  private String publicKey;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ReceiptKey() {}

  /** A new pair. Its id names the year and the beginning of the public key's hash. */
  ReceiptKey(Instant now) {
    SigningPair pair = SigningPair.fresh();
    this.id = pair.name("fieldbook", now);
    this.createdAt = now;
    this.privateKey = pair.secret();
    this.publicKey = pair.open();
  }

  public String id() {
    return id;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** The 32 bytes of the public half (RFC 8032), which end its encoding. */
  byte[] raw() {
    byte[] encoded = pair().openBytes();
    return Arrays.copyOfRange(encoded, encoded.length - RAW_LENGTH, encoded.length);
  }

  SigningPair pair() {
    return new SigningPair(privateKey, publicKey);
  }

  /** The key that anybody may check receipts with. */
  public PublicKey publicKey() {
    return pair().publicKey();
  }
}
