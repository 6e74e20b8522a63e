package org.fieldbook.app.web.study;

/** Minutes as Fieldbook writes them: "1 h 15 min". */
public final class Minutes {

  private static final int HOUR = 60;

  private Minutes() {}

  /** Such as {@code 40 min}, {@code 2 h} or {@code 1 h 15 min}. */
  public static String said(int minutes) {
    if (minutes < HOUR) {
      return minutes + " min";
    }
    return minutes % HOUR == 0
        ? minutes / HOUR + " h"
        : minutes / HOUR + " h " + minutes % HOUR + " min";
  }
}
