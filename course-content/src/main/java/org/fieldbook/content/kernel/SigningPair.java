package org.fieldbook.content.kernel;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;

/**
 * A pair of Ed25519 keys (RFC 8032) as an installation keeps it.
 *
 * @param secret the private half, PKCS 8 in base64
 * @param open the public half, X.509 in base64
 */
public record SigningPair(String secret, String open) {

  public static final String ALGORITHM = "Ed25519";

  private static final int SHORT = 8;

  /** A new pair. */
  public static SigningPair fresh() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      return new SigningPair(
          Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()),
          Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform since 15 has " + ALGORITHM, e);
    }
  }

  /** A name that says the year of its making and the beginning of the public half's hash. */
  public String name(String prefix, Instant made) {
    return prefix
        + "-"
        + made.atZone(ZoneOffset.UTC).getYear()
        + "-"
        + Sha256.of(openBytes()).hex().substring(0, SHORT);
  }

  /** The public half, encoded. */
  public byte[] openBytes() {
    return Base64.getDecoder().decode(open);
  }

  /** The half that anybody may check signatures with. */
  public PublicKey publicKey() {
    try {
      return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(openBytes()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The public key " + open + " cannot be read", e);
    }
  }

  /** The signature of the bytes, 64 bytes long. */
  public byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret))));
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key to " + open + " cannot sign", e);
    }
  }

  /** Without the secret, so that no log has it. */
  @Override
  public String toString() {
    return "SigningPair[" + open + "]";
  }
}
