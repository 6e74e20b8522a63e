package org.fieldbook.assessment.similarity;

import java.util.List;

/**
 * What two scripts have in common.
 *
 * @param passages in the order of the first script
 * @param share per cent of the first one's own words that stand in the other, those in quotation
 *     marks not counted
 * @param otherShare the same of the second one's words
 * @param words how many of the first one's words that is
 * @param quoted how many more stand in quotation marks
 * @param longest words of the longest passage
 */
public record Likeness(
    List<Passage> passages, int share, int otherShare, int words, int quoted, int longest) {

  public Likeness {
    passages = List.copyOf(passages);
  }

  /**
   * A passage that stands in both, but for a word or two here and there.
   *
   * @param words how many words of it are the same
   * @param quoted whether most of them stand in quotation marks in the first script
   * @param from where it begins in the text of the first, in characters
   * @param otherFrom where it begins in the text of the second
   */
  public record Passage(int words, boolean quoted, int from, int to, int otherFrom, int otherTo) {}
}
