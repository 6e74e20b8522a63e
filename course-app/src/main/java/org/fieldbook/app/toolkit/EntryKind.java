package org.fieldbook.app.toolkit;

import java.util.Arrays;
import java.util.Locale;

/** What an entry answers. */
public enum EntryKind {
  FREE,
  TABLE,
  SELF_CHECK,
  POLL,
  REVIEW,
  TOOL;

  /** As the database and the API write it, such as {@code self-check}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static EntryKind ofCode(String code) {
    return Arrays.stream(values())
        .filter(k -> k.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No kind of entry: " + code));
  }
}
