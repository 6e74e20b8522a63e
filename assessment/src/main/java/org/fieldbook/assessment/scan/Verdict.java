package org.fieldbook.assessment.scan;

/**
 * What a scan of a file came to.
 *
 * @param words the name of what was found, or why there was no scan; else empty
 */
public record Verdict(Kind kind, String words) {

  /** No scanner is set: nothing is to be said. */
  static final Verdict OFF = new Verdict(Kind.OFF, "");

  static final Verdict CLEAN = new Verdict(Kind.CLEAN, "");

  /** What it means. */
  public enum Kind {
    OFF,
    CLEAN,
    FOUND,
    /** The scanner is set and did not say: it is away, busy, or takes no file so large. */
    AWAY
  }

  static Verdict found(String name) {
    return new Verdict(Kind.FOUND, name);
  }

  static Verdict away(String why) {
    return new Verdict(Kind.AWAY, why);
  }
}
