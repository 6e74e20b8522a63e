package org.fieldbook.assessment.oracle;

import java.util.List;
import java.util.Map;

/**
 * The results of LMC310, from the text of its rules ("Result rules as data" and the worked examples
 * below it). Continuous scores are kept in hundredths of a mark (the weights add up to 100),
 * overall scores in two-hundredths (each component weighs a half).
 */
final class Lmc310Oracle {

  static final List<String> ITEMS =
      List.of("TMA00", "TMA01", "TMA02", "TMA03", "TMA04", "TMA05", "EMA");

  private Lmc310Oracle() {}

  /** The score that counts, or null for "not submitted": only an EMA can be that. */
  static Integer counted(String item, Work work) {
    if (item.equals("EMA")) {
      // Takes no late work: late is not submitted (LT13).
      return work.secondsLate() > 0 ? null : work.score();
    }
    if (work.score() == null) {
      return 0;
    }
    return switch (item) {
      case "TMA00" -> Grains.lateScore(work.score(), work.secondsLate(), 0, 0, 0);
      case "TMA01", "TMA02", "TMA03", "TMA04" ->
          Grains.lateScore(work.score(), work.secondsLate(), 5, 5, 40);
      case "TMA05" -> Grains.lateScore(work.score(), work.secondsLate(), 2, 5, 40);
      default -> throw new IllegalArgumentException("LMC310 has no " + item);
    };
  }

  /** The continuous score in hundredths of a mark. */
  static long continuousHundredths(Map<String, Work> works) {
    long hundredths = 0;
    // A TMA of weight 10, 20, 25 is one tenth, two tenths, a quarter of 100 hundredths for each
    // mark.
    hundredths += 10L * counted("TMA01", of(works, "TMA01"));
    hundredths +=
        20L * (counted("TMA02", of(works, "TMA02")) + counted("TMA03", of(works, "TMA03")));
    hundredths +=
        25L * (counted("TMA04", of(works, "TMA04")) + counted("TMA05", of(works, "TMA05")));
    return hundredths;
  }

  static Verdict judge(Map<String, Work> works) {
    long hundredths = continuousHundredths(works);
    String continuous = Grains.decimal(hundredths, 100);
    Integer ema = counted("EMA", of(works, "EMA"));
    if (ema == null) {
      return new Verdict(continuous, "-", "-", "Fail, EMA not submitted");
    }
    long twoHundredths = hundredths + 100L * ema;
    int rounded = Grains.halfUp(twoHundredths, 200);
    boolean continuousMet = Grains.halfUp(hundredths, 100) >= 40;
    return new Verdict(
        continuous,
        Grains.decimal(twoHundredths, 200),
        Integer.toString(rounded),
        result(continuousMet, ema, rounded));
  }

  private static String result(boolean continuousMet, int ema, int rounded) {
    if (!continuousMet || ema < 15) {
      return "Fail";
    }
    if (ema < 40) {
      return "Fail, may resubmit EMA";
    }
    return rounded >= 85
        ? "Distinction"
        : rounded >= 70
            ? "Grade 2 pass"
            : rounded >= 55 ? "Grade 3 pass" : rounded >= 40 ? "Grade 4 pass" : "Fail";
  }

  private static Work of(Map<String, Work> works, String item) {
    return works.getOrDefault(item, Work.NONE);
  }
}
