package org.fieldbook.assessment.feedback;

/**
 * Something in feedback that a goal can be made of.
 *
 * @param key id of the criterion, number of the sentence, or name of the comment on a page
 * @param words what the tutor wrote there, or its beginning
 */
public record Point(Source source, String key, String words) {

  private static final int LONGEST = 2000;

  /** Of very long words the beginning: a goal quotes them wherever it is shown. */
  public Point {
    if (words.length() > LONGEST) {
      words = words.substring(0, words.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }
  }

  /** Where in the feedback it stands. */
  public enum Source {
    CRITERION,
    SUMMARY,
    NOTE
  }

  /** Names it in an address. */
  public String name() {
    return source.name().toLowerCase(java.util.Locale.ROOT) + "-" + key;
  }
}
