package org.fieldbook.assessment.conduct;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.assessment.strategy.ConductRule;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What is decided, and why.
 *
 * @param most the most that the mark counts for; null when it stays as it is
 * @param again the last day on which the work may be submitted again; null when it is not
 * @param reasons for the student to read
 */
public record Decision(
    ConductRule.Outcome outcome,
    @Nullable Integer most,
    @Nullable LocalDate again,
    String reasons) {

  private static final int WHOLE = 100;
  private static final int MOST_DAYS = 366;

  /**
   * A decision as it was typed.
   *
   * @param outcome id of one of the outcomes that the rules have
   * @param most the mark; empty where the outcome does not reduce it
   * @param again the last day, as 2027-05-31; empty where the work is not to be submitted again
   */
  public record Typed(String outcome, String most, String again, String reasons) {}

  /**
   * Reads what was typed.
   *
   * @param today in the presentation's zone
   * @throws Refused with the reasons
   */
  static Decision of(ConductRule rule, Typed typed, LocalDate today) {
    List<String> refusals = new ArrayList<>();
    ConductRule.Outcome outcome = rule.outcome(typed.outcome()).orElse(null);
    if (outcome == null) {
      refusals.add("Choose what is decided.");
    }
    Integer most = null;
    LocalDate again = null;
    if (outcome != null && outcome.effect() == ConductRule.Effect.RESUBMIT) {
      most = 0;
      again = day(typed.again());
      if (again == null || !again.isAfter(today) || again.isAfter(today.plusDays(MOST_DAYS))) {
        refusals.add(
            "Choose the last day on which the work may be submitted again: after today, and within"
                + " a year.");
      }
    } else if (outcome != null && outcome.effect() == ConductRule.Effect.ZERO) {
      most = 0;
    } else if (outcome != null && outcome.effect() == ConductRule.Effect.REDUCE) {
      most =
          typed.most().strip().matches("[0-9]{1,3}") ? Integer.valueOf(typed.most().strip()) : null;
      if (most == null || most > WHOLE) {
        refusals.add("Say to which mark it is reduced: a whole number from 0 to 100.");
      }
    }
    String reasons =
        Words.of(typed.reasons(), "Give the reasons, for the student to read.", refusals);
    if (outcome == null || !refusals.isEmpty()) {
      throw new Refused(refusals);
    }
    return new Decision(outcome, most, again, reasons);
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
