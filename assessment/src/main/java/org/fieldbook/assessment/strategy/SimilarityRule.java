package org.fieldbook.assessment.strategy;

/**
 * When two scripts are alike enough that somebody looks at them.
 *
 * @param share per cent of a script's own words that stand in the other as well
 * @param run words that a passage has at least to be counted
 */
public record SimilarityRule(int share, int run) {

  /**
   * Where the rules say nothing. Twelve words in the same order are hardly chance, as those who
   * check the work of students by hand know; a fifth of a script is more than one passage that was
   * not marked as a quotation.
   */
  public static final SimilarityRule USUAL = new SimilarityRule(20, 12);

  private static final int WHOLE = 100;
  private static final int LEAST_RUN = 6;
  private static final int MOST_RUN = 200;

  static SimilarityRule read(YamlNode y) {
    y.mayHave("share", "run");
    return new SimilarityRule(y.number("share", 1, WHOLE), y.number("run", LEAST_RUN, MOST_RUN));
  }
}
