package org.fieldbook.assessment.rules;

import java.util.List;
import org.fieldbook.assessment.result.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What other rules would do; nothing has been published.
 *
 * @param faults why they cannot be published, each with its place; then nothing else is known
 * @param differences what they change, in words; empty when they say the same
 * @param warnings what is odd about them, and no fault
 * @param verdict whether a better score can make a result worse; null when there are faults
 * @param results how many students have a result worked out from their scores
 * @param changed how many of these would have another one
 */
public record DryRun(
    List<String> faults,
    List<Difference> differences,
    List<String> warnings,
    @Nullable Verdict verdict,
    int results,
    int changed) {

  public DryRun {
    faults = List.copyOf(faults);
    differences = List.copyOf(differences);
    warnings = List.copyOf(warnings);
  }

  static DryRun fault(String fault) {
    return new DryRun(List.of(fault), List.of(), List.of(), null, 0, 0);
  }
}
