package org.fieldbook.app.web.study;

/** Minutes as Fieldbook writes them, "1 h 15 min", never broken over two lines. */
public final class Minutes {

  private static final int HOUR = 60;
  private static final String H = "\u00a0h";
  private static final String MIN = "\u00a0min";

  private Minutes() {}

  /** Such as {@code 40 min}, {@code 2 h} or {@code 1 h 15 min}. */
  public static String said(int minutes) {
    if (minutes < HOUR) {
      return minutes + MIN;
    }
    return minutes % HOUR == 0
        ? minutes / HOUR + H
        : minutes / HOUR + H + "\u00a0" + minutes % HOUR + MIN;
  }
}
