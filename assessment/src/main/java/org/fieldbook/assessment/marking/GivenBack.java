package org.fieldbook.assessment.marking;

import java.util.List;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.strategy.CountedScore;

/**
 * What became of a script that its marker has finished.
 *
 * @param score the score that counts by now, with the reason
 * @param heldBy what keeps it from the student; empty when it has been returned
 */
public record GivenBack(CountedScore score, List<Hold.Kind> heldBy) {

  public GivenBack {
    heldBy = List.copyOf(heldBy);
  }

  public boolean isHeld() {
    return !heldBy.isEmpty();
  }
}
