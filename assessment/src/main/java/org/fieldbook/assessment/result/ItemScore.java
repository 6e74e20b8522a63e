package org.fieldbook.assessment.result;

/** What is known of one item of a student. What is not known yet has none. */
public sealed interface ItemScore {

  /**
   * A score.
   *
   * @param given what the marker gave
   * @param counted what counts of it
   * @param why what became of it and why, as a sentence; empty when nothing did
   */
  record Scored(int given, int counted, String why) implements ItemScore {

    private static final int HIGHEST = 100;

    public Scored {
      if (given < 0 || given > HIGHEST || counted < 0 || counted > HIGHEST) {
        throw new IllegalArgumentException("A score is a whole number from 0 to 100");
      }
    }
  }

  /**
   * Nothing that counts was submitted, and nothing will be.
   *
   * @param circumstancesAccepted whether special circumstances were accepted for it
   * @param why as a sentence; empty when there is nothing to say
   */
  record NotSubmitted(boolean circumstancesAccepted, String why) implements ItemScore {}

  /** A score that counts as it was given. */
  static ItemScore of(int score) {
    return new Scored(score, score, "");
  }

  /** Nothing was submitted. */
  static ItemScore none() {
    return new NotSubmitted(false, "");
  }
}
