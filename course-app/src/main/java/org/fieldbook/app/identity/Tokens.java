package org.fieldbook.app.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.fieldbook.content.kernel.Sha256;

/** Opaque sign-in tokens: 256 random bits, of which only the hash is kept. */
final class Tokens {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Tokens() {}

  static String fresh() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String hash(String token) {
    return hashOf("sign-in:" + token);
  }

  /** The form token of a sign-in; it does not tell the sign-in's token. */
  static String formToken(String token) {
    return hashOf("form:" + token).substring(0, 32);
  }

  /** A hash of something that is not kept in the clear, such as an address. */
  static String hashOf(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
