package org.fieldbook.assessment.strategy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one edition.
 *
 * @param late by assignment id
 * @param extensions by assignment id
 * @param turnaroundWorkingDays working days after the due date, or after a later arrival, in which
 *     a script is returned
 * @param readBeyondLimitPercent how far beyond the word limit a marker reads
 * @param heldBack assignments whose finished scripts wait until they are released by name
 * @param remindDays days before a due date on which whoever has sent nothing is reminded, the most
 *     first
 * @param regradeWithinDays working days from the return of a script in which its student may ask
 *     about the mark; null when no day is set
 * @param regradeAccessDays days in which a tutor who handed a group over may mark again what they
 *     returned themselves, the day of the handover being the first; 0 for none
 * @param similarity when two scripts are alike enough to be looked at
 * @param conduct how cases of academic conduct, and appeals, are dealt with
 * @param coordinated assignments of which tutors mark sample scripts first
 * @param correction what becomes of work in which a real person can be recognised; null when it is
 *     marked as it is
 * @param text the file itself, for what else is read from it
 */
public record AssessmentRules(
    Map<String, LatePolicy> late,
    Map<String, ExtensionRule> extensions,
    int turnaroundWorkingDays,
    int readBeyondLimitPercent,
    WorkingDays workingDays,
    Map<String, Weight> weights,
    Set<String> heldBack,
    List<Integer> remindDays,
    @Nullable Integer regradeWithinDays,
    int regradeAccessDays,
    SimilarityRule similarity,
    ConductRule conduct,
    Set<String> coordinated,
    @Nullable CorrectionRule correction,
    String text) {

  /** Longest time that rules can give a tutor who has handed a group over. */
  public static final int MOST_ACCESS_DAYS = 366;

  public AssessmentRules {
    late = Map.copyOf(late);
    extensions = Map.copyOf(extensions);
    weights = Map.copyOf(weights);
    heldBack = Set.copyOf(heldBack);
    remindDays = List.copyOf(remindDays);
    coordinated = Set.copyOf(coordinated);
  }
}
