package org.fieldbook.assessment.marking;

import java.time.Instant;
import java.util.List;
import org.fieldbook.assessment.strategy.CorrectionRule;
import org.fieldbook.assessment.strategy.SetAssignment;

/**
 * What returning a script to be corrected would do, said before its tutor decides.
 *
 * @param student as the tutor may name them by now
 * @param until the last moment at which the corrected file could arrive
 * @param refusals why it would be refused; empty when it would not
 */
public record CorrectionOutlook(
    Script script,
    String student,
    SetAssignment set,
    CorrectionRule rule,
    Instant until,
    List<String> refusals) {

  public CorrectionOutlook {
    refusals = List.copyOf(refusals);
  }
}
