package org.fieldbook.assessment.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.fieldbook.content.kernel.Sha256;

/** A pair of keys that receipts are signed with and checked by. */
@Entity
@Table(schema = "assessment", name = "receipt_key")
public class ReceiptKey {

  private static final String ALGORITHM = "Ed25519";

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
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      byte[] open = pair.getPublic().getEncoded();
      this.id =
          "fieldbook-"
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

  public Instant createdAt() {
    return createdAt;
  }

  PrivateKey privateKey() {
    try {
      return KeyFactory.getInstance(ALGORITHM)
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key " + id + " cannot be read", e);
    }
  }

  /** The key that anybody may check receipts with. */
  public PublicKey publicKey() {
    try {
      return KeyFactory.getInstance(ALGORITHM)
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key " + id + " cannot be read", e);
    }
  }
}
