package org.fieldbook.app.toolkit.feedback;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.fieldbook.content.kernel.Sha256;

/** Keys of the links by which people answer. */
final class Keys {

  /** 160 bits: nobody comes upon one by trying. */
  private static final int BYTES = 20;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Keys() {}

  static String fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whether it can be a key at all. */
  static boolean isWellFormed(String key) {
    return key.matches("[A-Za-z0-9_-]{27}");
  }

  /** What is kept of a key. */
  static String hash(String key) {
    return Sha256.of(("feedback " + key).getBytes(StandardCharsets.UTF_8)).hex();
  }

  /** What is kept of an address that does not want to be asked. */
  static String hashOfAddress(String address) {
    String plain = address.strip().toLowerCase(Locale.ROOT);
    return Sha256.of(("address " + plain).getBytes(StandardCharsets.UTF_8)).hex();
  }
}
