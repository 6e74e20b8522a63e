package org.fieldbook.assessment.submission;

import org.fieldbook.content.kernel.Refused;

/**
 * What submitting costs is no longer what the student was told: it is said anew before they decide.
 */
public final class CostChanged extends Refused {

  private static final long serialVersionUID = 1;

  private final String cost;

  CostChanged(String cost) {
    super(
        "What submitting costs has changed since you opened this page. It is now: " + cost,
        "Nothing is submitted yet, and your file is still here. Submit again if you want it so.");
    this.cost = cost;
  }

  /** What it costs now, as a sentence. */
  public String cost() {
    return cost;
  }
}
