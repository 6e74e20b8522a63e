package org.fieldbook.assessment.submission;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of a receipt: four times four characters, such as {@code 7Q4M-9XTD-K2PW-H8VB}, that can
 * be read out over a telephone. Never I, O, 0 or 1. It holds 80 random bits, so nobody guesses one.
 */
public record ReceiptCode(String value) {

  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final Pattern FORM = Pattern.compile("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public ReceiptCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a receipt code");
    }
  }

  static ReceiptCode random() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      if (i > 0 && i % 4 == 0) {
        code.append('-');
      }
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new ReceiptCode(code.toString());
  }

  /** The code that somebody typed: small letters, spaces and missing hyphens do not matter. */
  public static Optional<ReceiptCode> typed(String text) {
    String bare = text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    if (bare.length() != 16) {
      return Optional.empty();
    }
    String code = bare.replaceAll("(.{4})(?!$)", "$1-");
    return FORM.matcher(code).matches() ? Optional.of(new ReceiptCode(code)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
