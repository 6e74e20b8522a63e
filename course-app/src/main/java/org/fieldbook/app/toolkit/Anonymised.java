package org.fieldbook.app.toolkit;

import java.util.Arrays;
import org.fieldbook.content.kernel.Refused;

/**
 * What an owner says about identifiable people in an entry, before it is shared for the first time.
 * Rests on toolkit section 1.2 ({@code anonymised}).
 */
public enum Anonymised {
  /** Yes, nobody can be identified. */
  NOBODY("nobody", "Yes, nobody can be identified"),
  /** It is about the owner alone. */
  ABOUT_ME("about-me", "This is about me only");

  private final String code;
  private final String said;

  Anonymised(String code, String said) {
    this.code = code;
    this.said = said;
  }

  /** As the database and the API write it. */
  public String code() {
    return code;
  }

  /** As the owner reads it. */
  public String said() {
    return said;
  }

  /**
   * What is written so.
   *
   * @throws Refused when it is neither
   */
  public static Anonymised ofCode(String code) {
    return Arrays.stream(values())
        .filter(a -> a.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new Refused("Say whether anybody can be identified in this entry."));
  }
}
