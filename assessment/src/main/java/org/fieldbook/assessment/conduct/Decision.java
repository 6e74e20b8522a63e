package org.fieldbook.assessment.conduct;

import java.util.ArrayList;
import java.util.List;
import org.fieldbook.assessment.strategy.ConductRule;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What is decided, and why.
 *
 * @param most the most that the mark counts for; null when it stays as it is
 * @param reasons for the student to read
 */
public record Decision(ConductRule.Outcome outcome, @Nullable Integer most, String reasons) {

  private static final int WHOLE = 100;

  /**
   * A decision as it was typed.
   *
   * @param id of one of the outcomes that the rules have
   * @param typedMost the mark that was typed; may be empty where the outcome leaves it as it is
   * @throws Refused with the reasons
   */
  static Decision of(ConductRule rule, String id, String typedMost, String typedReasons) {
    List<String> refusals = new ArrayList<>();
    ConductRule.Outcome outcome = rule.outcome(id).orElse(null);
    if (outcome == null) {
      refusals.add("Choose what is decided.");
    }
    Integer most = null;
    if (outcome != null && outcome.effect() == ConductRule.Effect.ZERO) {
      most = 0;
    } else if (outcome != null && outcome.effect() == ConductRule.Effect.REDUCE) {
      most = typedMost.strip().matches("[0-9]{1,3}") ? Integer.valueOf(typedMost.strip()) : null;
      if (most == null || most > WHOLE) {
        refusals.add("Say to which mark it is reduced: a whole number from 0 to 100.");
      }
    }
    String reasons = Words.of(typedReasons, "Give the reasons, for the student to read.", refusals);
    if (outcome == null || !refusals.isEmpty()) {
      throw new Refused(refusals);
    }
    return new Decision(outcome, most, reasons);
  }
}
