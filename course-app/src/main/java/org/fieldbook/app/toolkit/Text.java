package org.fieldbook.app.toolkit;

/** Text as it comes from outside, made fit to keep. */
public final class Text {

  private Text() {}

  /**
   * The text with line ends as a single line feed, without null characters, which the database
   * cannot hold, and with halves of a surrogate pair that stand alone replaced.
   */
  public static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
          clean.append('\n');
        }
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        clean.append(c).append(text.charAt(++i));
      } else if (Character.isSurrogate(c)) {
        clean.append('\uFFFD');
      } else if (c != '\0') {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  /** The begin of a text: at most so many chars, and never half of one that takes two. */
  public static String begin(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean half = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, half ? most - 1 : most);
  }
}
