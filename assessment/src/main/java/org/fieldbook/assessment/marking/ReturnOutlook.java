package org.fieldbook.assessment.marking;

import java.util.List;
import org.fieldbook.assessment.strategy.CountedScore;
import org.fieldbook.assessment.strategy.Lateness;
import org.jspecify.annotations.Nullable;

/**
 * What returning a script now would do.
 *
 * @param score the score that would count, with the reason; null while lateness is not decided
 * @param refusals why it would be refused; empty when it would not
 */
public record ReturnOutlook(
    Lateness lateness, @Nullable CountedScore score, List<String> refusals) {

  public ReturnOutlook {
    refusals = List.copyOf(refusals);
  }

  public boolean mayReturn() {
    return refusals.isEmpty();
  }
}
