package org.fieldbook.assessment.strategy;

import java.math.BigDecimal;

/**
 * What an assignment weighs in the overall score.
 *
 * @param component what the component is called that it belongs to; empty when it is in none
 * @param componentOfResult per cent of the overall score that the component weighs
 * @param ofComponent per cent of the component that the assignment weighs
 */
public record Weight(String component, int componentOfResult, int ofComponent) {

  /** The weight of work that is in no component. */
  public static final Weight NONE = new Weight("", 0, 0);

  private static final int WHOLE = 100;

  public Weight {
    if (componentOfResult < 0
        || componentOfResult > WHOLE
        || ofComponent < 0
        || ofComponent > WHOLE) {
      throw new IllegalArgumentException(component + ": a weight is 0 to 100 per cent");
    }
  }

  /** Whether the score of the assignment changes the overall score. */
  public boolean counts() {
    return ofResult().signum() > 0;
  }

  /** Whether a component is named for nothing: it is the assignment alone, or the whole result. */
  public boolean isWholeComponent() {
    return ofComponent == WHOLE || componentOfResult == WHOLE;
  }

  /** Per cent of the overall score, exact. */
  public BigDecimal ofResult() {
    return BigDecimal.valueOf((long) componentOfResult * ofComponent, 2);
  }
}
