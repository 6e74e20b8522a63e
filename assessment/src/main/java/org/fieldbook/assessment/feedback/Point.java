package org.fieldbook.assessment.feedback;

/**
 * Something in feedback that a goal can be made of.
 *
 * @param key id of the criterion, number of the sentence, or name of the comment on a page
 * @param words what the tutor wrote there
 */
public record Point(Source source, String key, String words) {

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
