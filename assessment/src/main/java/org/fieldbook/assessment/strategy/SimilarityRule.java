package org.fieldbook.assessment.strategy;

/**
 * When two scripts are alike enough that somebody looks at them.
 *
 * @param share per cent of a script's own words that stand in the other as well
 * @param run words that a passage has at least to be counted
 * @param ownWork whether it is said when a student uses their own earlier work again
 */
public record SimilarityRule(int share, int run, boolean ownWork) {

  /**
   * Where the rules say nothing. Twelve words in the same order are hardly chance, as those who
   * check the work of students by hand know; a fifth of a script is more than one passage that was
   * not marked as a quotation.
   */
  public static final SimilarityRule USUAL = new SimilarityRule(20, 12, true);

  private static final int WHOLE = 100;
  private static final int LEAST_RUN = 6;
  private static final int MOST_RUN = 200;

  static SimilarityRule read(YamlNode y) {
    y.mayHave("share", "run", "ownWork");
    String ownWork = y.optionalText("ownWork").orElse("say");
    if (!ownWork.equals("say") && !ownWork.equals("ignore")) {
      throw y.fault("ownWork", "is neither say nor ignore");
    }
    return new SimilarityRule(
        y.number("share", 1, WHOLE), y.number("run", LEAST_RUN, MOST_RUN), ownWork.equals("say"));
  }
}
