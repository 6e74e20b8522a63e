package org.fieldbook.assessment.strategy;

/**
 * What becomes of work in which a real person can be recognised: it is returned unmarked, to be
 * corrected, and then marked.
 *
 * @param times how often that happens to one student's work for one assignment
 * @param withinWorkingDays working days in which it is corrected, the day of its return not counted
 */
public record CorrectionRule(int times, int withinWorkingDays) {

  private static final int MOST_TIMES = 5;
  private static final int MOST_DAYS = 60;

  static CorrectionRule read(YamlNode y) {
    y.mayHave("returnedUnmarked", "correctWithinWorkingDays");
    return new CorrectionRule(
        y.number("returnedUnmarked", 1, MOST_TIMES),
        y.number("correctWithinWorkingDays", 1, MOST_DAYS));
  }

  /** How often, in words: {@code once}, {@code twice}, {@code 3 times}. */
  public String timesInWords() {
    return switch (times) {
      case 1 -> "once";
      case 2 -> "twice";
      default -> times + " times";
    };
  }
}
