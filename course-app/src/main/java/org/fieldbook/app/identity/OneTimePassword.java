package org.fieldbook.app.identity;

import java.security.SecureRandom;

/** Passwords for one sign-in: 80 random bits that can be read out over a telephone. */
final class OneTimePassword {

  private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int CHARACTERS = 16;
  private static final int GROUP = 4;

  private OneTimePassword() {}

  static String random() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < CHARACTERS; i++) {
      if (i > 0 && i % GROUP == 0) {
        password.append('-');
      }
      password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }
}
