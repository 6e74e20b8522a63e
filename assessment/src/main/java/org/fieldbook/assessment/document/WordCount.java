package org.fieldbook.assessment.document;

import org.jspecify.annotations.Nullable;

/**
 * How many words were counted in a document.
 *
 * @param words null when they could not be counted
 * @param note why not, as a sentence for whoever sent it; empty when they were
 */
public record WordCount(@Nullable Integer words, String note) {

  /** Nothing was counted and nothing is to be said about it. */
  public static final WordCount NONE = new WordCount(null, "");

  public static WordCount of(int words) {
    return new WordCount(words, "");
  }

  static WordCount not(String why) {
    return new WordCount(null, why);
  }

  public boolean isCounted() {
    return words != null;
  }
}
