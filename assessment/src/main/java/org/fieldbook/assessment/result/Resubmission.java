package org.fieldbook.assessment.result;

import org.jspecify.annotations.Nullable;

/**
 * Another try at one item after a fail.
 *
 * @param component id of the component that the item is in
 * @param minContinuous least score of the component {@code continuous}; null when not asked
 * @param itemScoreMin least score of the item with which it is allowed
 * @param itemScoreMax highest score of the item with which it is allowed
 * @param withinDays days in which it is to be sent
 * @param capBand id of the best band after it
 * @param capOverall highest overall score after it
 */
public record Resubmission(
    String item,
    String component,
    @Nullable Integer minContinuous,
    int itemScoreMin,
    int itemScoreMax,
    int withinDays,
    String capBand,
    int capOverall) {

  /** The component whose score {@link #minContinuous} asks for. */
  static final String CONTINUOUS = "continuous";
}
