package org.fieldbook.app.recognition;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import org.fieldbook.content.kernel.Sha256;

/** A pair of keys that badges are signed with and checked by. */
@Entity
@Table(schema = "app", name = "badge_key")
public class BadgeKey {

  private static final String ALGORITHM = "Ed25519";

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
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      byte[] open = pair.getPublic().getEncoded();
      this.id =
          "badges-"
              + now.atZone(ZoneOffset.UTC).getYear()
              + "-"
              + Sha256.of(open).hex().substring(0, 8);
      this.createdAt = now;
      this.privateKey = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
      this.publicKey = Base64.getEncoder().encodeToString(open);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform since 15 has Ed25519", e);
    }
  }

  public String id() {
    return id;
  }

  /** The signature of the bytes. */
  byte[] sign(byte[] bytes) {
    try {
      PrivateKey secret =
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey)));
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(secret);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key " + id + " cannot sign", e);
    }
  }

  /**
   * The public half as a JSON Web Key (RFC 8037).
   *
   * @param kid the address under which it stands
   */
  JsonObject jwk(String kid) {
    byte[] open = Base64.getDecoder().decode(publicKey);
    byte[] key = Arrays.copyOfRange(open, open.length - KEY_BYTES, open.length);
    return Json.createObjectBuilder()
        .add("kty", "OKP")
        .add("crv", ALGORITHM)
        .add("use", "sig")
        .add("alg", "EdDSA")
        .add("kid", kid)
        .add("x", Base64.getUrlEncoder().withoutPadding().encodeToString(key))
        .build();
  }
}
