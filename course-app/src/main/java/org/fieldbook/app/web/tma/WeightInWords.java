package org.fieldbook.app.web.tma;

import java.math.BigDecimal;
import java.util.Locale;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.assessment.strategy.Weight;

/** What an assignment weighs in the result, for the student. */
final class WeightInWords {

  private WeightInWords() {}

  /** A sentence: of its component, and of the whole. */
  static String of(SetAssignment set) {
    Weight weight = set.weight();
    if (!weight.counts()) {
      return "It does not count towards the module result.";
    }
    if (weight.isWholeComponent()) {
      return "Counts for " + share(set) + " of the module result.";
    }
    String component = weight.component();
    return "Counts for "
        + weight.ofComponent()
        + "% of the "
        + component.substring(0, 1).toLowerCase(Locale.UK)
        + component.substring(1)
        + ", which makes "
        + share(set)
        + " of the module result.";
  }

  /** The share of the whole: {@code 12.5%}; {@code none} when it does not count. */
  static String share(SetAssignment set) {
    BigDecimal share = set.weight().ofResult();
    return share.signum() == 0 ? "none" : share.stripTrailingZeros().toPlainString() + "%";
  }
}
