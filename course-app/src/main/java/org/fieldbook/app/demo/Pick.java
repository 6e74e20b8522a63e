package org.fieldbook.app.demo;

/** Numbers that look random and are the same every time. */
final class Pick {

  private Pick() {}

  /** A number from 0 to below {@code choices}. */
  static int of(long a, int salt, int choices) {
    long z = a * 0x9E3779B97F4A7C15L + salt * 0xD1B54A32D192ED03L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return (int) ((z ^ (z >>> 31)) >>> 33) % choices;
  }
}
