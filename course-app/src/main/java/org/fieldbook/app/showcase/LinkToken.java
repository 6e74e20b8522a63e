package org.fieldbook.app.showcase;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.fieldbook.content.kernel.Sha256;

/** The secret of a private link: 256 random bits, of which only the hash is kept. */
final class LinkToken {

  private static final SecureRandom RANDOM = new SecureRandom();

  private LinkToken() {}

  static String fresh() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String hash(String token) {
    return Sha256.of(("showcase:" + token).getBytes(StandardCharsets.UTF_8)).hex();
  }
}
