package org.fieldbook.assessment.oracle;

/** Scores in whole grains (so many to the mark), so that nothing is ever divided. */
final class Grains {

  private static final long A_DAY = 24L * 60 * 60;

  private Grains() {}

  /** Half up to a whole mark: the number of the half-marks 0.5, 1.5, 2.5 ... that were reached. */
  static int halfUp(long grains, long toTheMark) {
    int reached = 0;
    while (2 * grains >= (2L * reached + 1) * toTheMark) {
      reached++;
    }
    return reached;
  }

  /** The decimal written out digit by digit, as on paper; exact, for marks of 2s and 5s only. */
  static String decimal(long grains, long toTheMark) {
    StringBuilder written = new StringBuilder(Long.toString(grains / toTheMark));
    long rest = grains % toTheMark;
    if (rest != 0) {
      written.append('.');
    }
    while (rest != 0) {
      rest *= 10;
      written.append(rest / toTheMark);
      rest %= toTheMark;
    }
    return written.toString();
  }

  /** Each 24 hours or part of 24 hours: days are taken off until no lateness is left. */
  static int startedDays(long secondsLate) {
    int days = 0;
    for (long left = secondsLate; left > 0; left -= A_DAY) {
      days++;
    }
    return days;
  }

  /**
   * The score counted of late work: marks are taken one at a time and never the one that would take
   * a score below the floor; after the days accepted the work is stored for comments and counts 0.
   */
  static int lateScore(int given, long secondsLate, int daysAccepted, int marksADay, int floor) {
    int days = startedDays(secondsLate);
    if (days > daysAccepted) {
      return 0;
    }
    int score = given;
    for (int toTake = days * marksADay; toTake > 0 && score > floor; toTake--) {
      score--;
    }
    return score;
  }
}
