package org.fieldbook.app.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.jspecify.annotations.Nullable;

/**
 * Password hashes: Argon2id with 19 MiB, two passes and one lane, the first choice of the OWASP
 * Password Storage Cheat Sheet (2024).
 */
public final class Passwords {

  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

  /** Compared with when there is no such person, so that the answer takes as long. */
  private static final String NOBODY = hash("nobody has this password");

  private Passwords() {}

  public static String hash(String password) {
    return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
  }

  /** Whether the password fits; takes the same time without a hash to compare with. */
  static boolean fits(String password, @Nullable String hash) {
    boolean fits = Password.check(password, hash == null ? NOBODY : hash).with(ARGON2);
    return hash != null && fits;
  }
}
