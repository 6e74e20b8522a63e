package org.fieldbook.deploy.launch;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that view state is encrypted with while it waits in people's browsers. Derived from the
 * one secret that all nodes share and others do not, the password of the database: a form opened on
 * one node is taken by every other, and by the same one after a restart.
 */
final class ViewKey {

  private static final String ALGORITHM = "HmacSHA256";

  private ViewKey() {}

  /** 256 bits in Base64. */
  static String from(String databasePassword) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(databasePassword.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      byte[] key = mac.doFinal("Fieldbook view state, form 1".getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java lacks " + ALGORITHM, e);
    }
  }
}
