package org.fieldbook.app.toolkit.sharing;

import java.util.Arrays;
import java.util.Locale;
import org.fieldbook.content.kernel.Refused;

/** With whom an entry can be shared. Without any share, it is the owner's alone. */
public enum Audience {
  /** Whoever tutors the owner. */
  TUTOR,
  /** The students of the owner's tutor group and their tutor. */
  GROUP,
  /** One person, named by e-mail address or personal identifier. */
  NAMED;

  /** As the database and the API write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What is written so.
   *
   * @throws Refused when there is no such audience
   */
  public static Audience ofCode(String code) {
    return Arrays.stream(values())
        .filter(a -> a.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new Refused("Choose with whom you share this entry."));
  }
}
