package org.fieldbook.deploy.badge;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Public keys as JSON Web Keys have them. */
public final class RawKey {

  private static final int LENGTH = 32;

  private RawKey() {}

  /** The key of that id in what an issuer answers. */
  public static Optional<String> among(Map<?, ?> keys, String id) {
    if (keys.get("keys") instanceof List<?> all) {
      for (Object one : all) {
        if (one instanceof Map<?, ?> key
            && id.equals(key.get("kid"))
            && key.get("x") instanceof String x) {
          return Optional.of(x);
        }
      }
    }
    return Optional.empty();
  }

  /** The 32 bytes of RFC 8032: y in little-endian order, the highest bit being that of x. */
  public static PublicKey of(String encoded) throws GeneralSecurityException {
    byte[] bytes = Base64.getUrlDecoder().decode(encoded);
    if (bytes.length != LENGTH) {
      throw new GeneralSecurityException("the key has not 32 bytes");
    }
    byte[] y = new byte[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      y[i] = bytes[LENGTH - 1 - i];
    }
    boolean odd = (y[0] & 0x80) != 0;
    y[0] &= 0x7f;
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(
            new EdECPublicKeySpec(
                NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, y))));
  }
}
