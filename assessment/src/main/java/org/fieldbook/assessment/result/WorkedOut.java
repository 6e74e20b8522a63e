package org.fieldbook.assessment.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A result as it was worked out, or what is known of one.
 *
 * @param label what it is called, such as {@code Grade 2 pass} or {@code Fail, may resubmit EMA}
 * @param band the band; empty while there is none
 * @param components in the order of the rules
 * @param overall the overall score before any rounding; null when there is none
 * @param roundedOverall as it is held against the bands; null when there is none, or the rules do
 *     not round it
 * @param missing items that are not marked yet
 * @param steps how it came about
 */
public record WorkedOut(
    Kind kind,
    String label,
    Optional<Band> band,
    List<ComponentScore> components,
    @Nullable BigDecimal overall,
    @Nullable Integer roundedOverall,
    List<String> missing,
    List<Step> steps) {

  public WorkedOut {
    components = List.copyOf(components);
    missing = List.copyOf(missing);
    steps = List.copyOf(steps);
  }

  /** How it ends. */
  public enum Kind {
    PASS,
    FAIL,
    /** A fail, and one item may be sent again. */
    MAY_RESUBMIT,
    /** A fail, because an item that there must be was not submitted. */
    NOT_SUBMITTED,
    /** Such an item was not submitted, and special circumstances were accepted: no result yet. */
    DEFERRED,
    /** Something is not marked yet: no result yet. */
    INCOMPLETE
  }

  /** Whether there is a result that a board can confirm. */
  public boolean isResult() {
    return kind != Kind.DEFERRED && kind != Kind.INCOMPLETE;
  }

  /**
   * The score of a component.
   *
   * @param exact before any rounding; while items are missing, what the others add
   * @param rounded null when the rules do not round it, or items are missing
   * @param known per cent of the component that is known
   */
  public record ComponentScore(
      Component component, BigDecimal exact, @Nullable Integer rounded, int known) {}
}
