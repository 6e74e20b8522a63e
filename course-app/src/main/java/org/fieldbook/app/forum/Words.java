package org.fieldbook.app.forum;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.fieldbook.content.kernel.Refused;

/**
 * What somebody typed, fit to be kept and shown: without the characters that only mislead or break
 * (nulls and other controls, direction overrides, invisible spaces, piled-up accents). What the
 * person meant to say is never cut.
 */
public final class Words {

  /** Most characters (Unicode code points) of a post. */
  public static final int MOST = 20_000;

  /** Controls except tab and newline, and halves of characters. */
  private static final Pattern BROKEN =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}&&[^\\n\\t]]");

  /**
   * Direction overrides, embeddings and isolates, which can make a text read differently from what
   * it says, and spaces without width. Joiners stay: emoji and several scripts need them.
   */
  private static final Pattern MISLEADING =
      Pattern.compile(
          "[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{200B}\\x{2060}\\x{FEFF}\\x{00AD}\\x{180E}"
              + "\\x{FFF9}-\\x{FFFB}\\x{E0000}-\\x{E001F}]");

  /** No script needs more than six marks on one letter; more of them run over other people's. */
  private static final Pattern PILED = Pattern.compile("(\\p{M}{6})\\p{M}+");

  private static final Pattern VISIBLE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]");

  private final String text;

  private Words(String text) {
    this.text = text;
  }

  /** The words of a post or draft. */
  public static Words of(String typed) {
    String text = clean(typed.replace("\r\n", "\n").replace('\r', '\n'));
    return new Words(text.replaceAll("[ \\t]+\\n", "\n").strip());
  }

  /** One line, such as a title. */
  public static String line(String typed) {
    String line = clean(typed.replaceAll("[\\s\\x{2028}\\x{2029}]+", " ")).strip();
    return VISIBLE.matcher(line).find() ? line : "";
  }

  /** A draft as it stands: only what cannot be stored is taken out. */
  static String draft(String typed) {
    return BROKEN.matcher(typed.replace("\r\n", "\n")).replaceAll("");
  }

  private static String clean(String typed) {
    String text = Normalizer.normalize(BROKEN.matcher(typed).replaceAll(""), Normalizer.Form.NFC);
    text = MISLEADING.matcher(text).replaceAll("");
    return PILED.matcher(text).replaceAll("$1");
  }

  public String text() {
    return text;
  }

  /** The words as clean HTML: paragraphs, lists and links. */
  public String html() {
    return PostHtml.of(text);
  }

  /** Whether there is anything to read. */
  public boolean areEmpty() {
    return !VISIBLE.matcher(text).find();
  }

  /**
   * Checks that the words can be posted.
   *
   * @throws Refused when there are none, or more than {@link #MOST} characters
   */
  void mustBePostable() {
    if (areEmpty()) {
      throw new Refused("There is nothing to post yet. Write something first.");
    }
    int length = text.codePointCount(0, text.length());
    if (length > MOST) {
      throw new Refused(
          String.format(
              "Your post has %,d characters, and a post can have %,d. Your words are kept as a"
                  + " draft. Post them in parts.",
              length, MOST));
    }
  }
}
