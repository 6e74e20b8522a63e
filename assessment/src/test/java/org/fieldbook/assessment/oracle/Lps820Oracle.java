package org.fieldbook.assessment.oracle;

import java.util.List;
import java.util.Map;

/**
 * The results of LPS820, from the text of its rules (section "Assessment"). Its two items weigh 40
 * and 60 in a hundred, two and three in five: scores are kept in fifths of a mark.
 */
final class Lps820Oracle {

  static final List<String> ITEMS = List.of("TMA01", "EMA");

  private Lps820Oracle() {}

  /** The score that counts, or null for "not submitted": only an EMA can be that. */
  static Integer counted(String item, Work work) {
    return switch (item) {
      case "EMA" -> work.secondsLate() > 0 ? null : work.score();
      case "TMA01" ->
          work.score() == null
              ? Integer.valueOf(0)
              : Integer.valueOf(Grains.lateScore(work.score(), work.secondsLate(), 3, 10, 50));
      default -> throw new IllegalArgumentException("LPS820 has no " + item);
    };
  }

  static Verdict judge(Map<String, Work> works) {
    Integer ema = counted("EMA", works.getOrDefault("EMA", Work.NONE));
    if (ema == null) {
      return new Verdict("-", "-", "-", "Fail, EMA not submitted");
    }
    int tma = counted("TMA01", works.getOrDefault("TMA01", Work.NONE));
    long fifths = 2L * tma + 3L * ema;
    int rounded = Grains.halfUp(fifths, 5);
    return new Verdict(
        "-", Grains.decimal(fifths, 5), Integer.toString(rounded), result(ema, rounded));
  }

  private static String result(int ema, int rounded) {
    if (ema < 30) {
      return "Fail";
    }
    if (ema < 50) {
      return "Fail, may resubmit EMA";
    }
    return rounded >= 85
        ? "Distinction"
        : rounded >= 70 ? "Merit" : rounded >= 50 ? "Pass" : "Fail";
  }
}
