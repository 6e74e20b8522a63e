package org.fieldbook.app.recognition;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.fieldbook.content.kernel.SigningPair;

/** A pair of keys that badges are signed with and checked by. */
@Entity
@Table(schema = "app", name = "badge_key")
public class BadgeKey {

  /** An encoded public key ends with the 32 bytes of the key itself (RFC 8410). */
  private static final int KEY_BYTES = 32;

  @Id private String id;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "private_key")
  private String privateKey;

  @Column(name = "public_key")
  private String publicKey;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected BadgeKey() {}

  /** A new pair. Its id names the year and the beginning of the public key's hash. */
  BadgeKey(Instant now) {
    SigningPair pair = SigningPair.fresh();
    this.id = pair.name("badges", now);
    this.createdAt = now;
    this.privateKey = pair.secret();
    this.publicKey = pair.open();
  }

  public String id() {
    return id;
  }

  Instant createdAt() {
    return createdAt;
  }

  SigningPair pair() {
    return new SigningPair(privateKey, publicKey);
  }

  /**
   * The public half as a JSON Web Key (RFC 8037).
   *
   * @param kid the address under which it stands
   */
  JsonObject jwk(String kid) {
    byte[] open = pair().openBytes();
    byte[] key = Arrays.copyOfRange(open, open.length - KEY_BYTES, open.length);
    return Json.createObjectBuilder()
        .add("kty", "OKP")
        .add("crv", SigningPair.ALGORITHM)
        .add("use", "sig")
        .add("alg", "EdDSA")
        .add("kid", kid)
        .add("x", Base64.getUrlEncoder().withoutPadding().encodeToString(key))
        .build();
  }
}
