package org.fieldbook.assessment.oracle;

/**
 * One item of a student's assessment as it reached the tutor.
 *
 * @param score the score given, a whole number from 0 to 100, or null when nothing was submitted
 * @param secondsLate whole seconds after the cut-off or, where a later date was agreed, after that
 *     date; 0 or less is in time
 */
record Work(Integer score, long secondsLate) {

  static final Work NONE = new Work(null, 0);

  static Work inTime(int score) {
    return new Work(score, 0);
  }
}
