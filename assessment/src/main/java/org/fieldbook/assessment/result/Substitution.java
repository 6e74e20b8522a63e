package org.fieldbook.assessment.result;

/**
 * Some scores of a component may be replaced by what the student did otherwise.
 *
 * <p>The arithmetic. Of the items of the component that weigh something, those may be replaced that
 * were submitted or, if {@code ifSubmitted} is false, any. The substitute for an item is the
 * average of the counted scores of the component's items that are not replaced, each weighed by its
 * share of the component, rounded half up to a whole number; what was not submitted is a 0 in it. A
 * substitute is taken only when it is higher than the score itself, so that a substitution never
 * takes anything away.
 *
 * @param component id of the component
 * @param items how many scores are replaced at most; at least one is left
 * @param choose which
 * @param ifSubmitted whether only work that was submitted can be replaced
 */
public record Substitution(String component, int items, Choose choose, boolean ifSubmitted) {

  /** Which scores are replaced. */
  public enum Choose {
    /** The lowest; of equal ones the one that comes first in the component. */
    LOWEST,
    /** Those whose replacing makes the component's score highest. */
    MOST_HELPFUL
  }
}
