package org.fieldbook.assessment.result;

/** Something that ends in a fail without another try. */
public sealed interface FailCondition {

  /** The score of a component is below it. */
  record ComponentBelow(String component, int below) implements FailCondition {}

  /** The score of an item is below it. */
  record ItemBelow(String item, int below) implements FailCondition {}

  /** An item was not submitted, and no special circumstances were accepted for it. */
  record NotSubmitted(String item) implements FailCondition {}
}
