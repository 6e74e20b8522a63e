package org.fieldbook.assessment.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/**
 * Seeded sets of scores that straddle every boundary of the rules: most sets are drawn at random
 * and then pushed, mark by mark, to within a mark and a bit of a boundary of a component or of the
 * overall score; scores of EMAs and of late work stand about their own. The same seed gives the
 * same sets on every machine.
 */
final class BoundaryScores {

  private static final long A_DAY = 24L * 60 * 60;
  private static final int[] CLIFFS = {
    0, 14, 15, 29, 30, 39, 40, 49, 50, 54, 55, 69, 70, 84, 85, 100
  };
  private static final int[] BANDS = {40, 50, 55, 70, 85};
  private static final List<String> PUSHED = List.of("TMA01", "TMA02", "TMA03", "TMA04", "TMA05");

  private final RandomGenerator random;

  private BoundaryScores(long seed) {
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  static Stream<Map<String, Work>> lmc310(long seed, int sets) {
    BoundaryScores scores = new BoundaryScores(seed);
    return Stream.generate(scores::lmc310).limit(sets);
  }

  static Stream<Map<String, Work>> lps820(long seed, int sets) {
    BoundaryScores scores = new BoundaryScores(seed);
    return Stream.generate(scores::lps820).limit(sets);
  }

  private Map<String, Work> lmc310() {
    Map<String, Work> works = new HashMap<>();
    works.put("TMA00", work(0));
    for (String tma : PUSHED) {
      works.put(tma, work(tma.equals("TMA05") ? 2 : 5));
    }
    works.put("EMA", ema());
    switch (random.nextInt(4)) {
      case 0 -> pushContinuous(works, 100L * band() - 50);
      case 1 -> pushOverall(works, 200L * band() - 100);
      case 2 -> {
        pushContinuous(works, 3950);
        // The continuous score stands about its threshold; now the EMA about a cliff of its own.
        works.put("EMA", Work.inTime(cliff()));
      }
      default -> {}
    }
    return works;
  }

  private Map<String, Work> lps820() {
    Map<String, Work> works = new HashMap<>();
    works.put("TMA01", work(3));
    works.put("EMA", ema());
    if (random.nextBoolean() && works.get("EMA").score() != null) {
      // Two fifths of the TMA are what is missing to the half-mark below a band, or one step about.
      int ema = works.get("EMA").score();
      long fifths = 5L * band() - 3 + random.nextInt(5) - 2;
      long tma = (fifths - 3L * ema) / 2;
      if (tma >= 0 && tma <= 100) {
        works.put("TMA01", Work.inTime((int) tma));
      }
    }
    return works;
  }

  private void pushContinuous(Map<String, Work> works, long target) {
    push(works, () -> Lmc310Oracle.continuousHundredths(works) - target, 60);
  }

  private void pushOverall(Map<String, Work> works, long target) {
    Integer ema = Lmc310Oracle.counted("EMA", works.get("EMA"));
    if (ema != null) {
      push(works, () -> Lmc310Oracle.continuousHundredths(works) + 100L * ema - target, 60);
    }
  }

  /** Moves one TMA's mark at a time towards the target; gives up where the target cannot be had. */
  private void push(Map<String, Work> works, LongSupplier distance, long nearEnough) {
    long wanted = random.nextLong(-nearEnough, nearEnough + 1);
    for (int step = 0; step < 600 && Math.abs(distance.getAsLong() - wanted) > 15; step++) {
      String tma = PUSHED.get(random.nextInt(PUSHED.size()));
      Work before = works.get(tma);
      int score = before.score() == null ? 0 : before.score();
      int moved = distance.getAsLong() > wanted ? score - 1 : score + 1;
      if (moved >= 0 && moved <= 100) {
        works.put(tma, new Work(moved, before.secondsLate()));
      }
    }
  }

  private Work work(int daysAccepted) {
    if (random.nextInt(12) == 0) {
      return Work.NONE;
    }
    return new Work(score(), lateness(daysAccepted));
  }

  private Work ema() {
    int kind = random.nextInt(20);
    return kind == 0
        ? Work.NONE
        : kind == 1
            ? new Work(score(), lateness(0))
            : Work.inTime(random.nextInt(3) == 0 ? score() : cliff());
  }

  /** Half of all work is in time; the rest arrives about the full hours at which a day starts. */
  private long lateness(int daysAccepted) {
    if (random.nextBoolean()) {
      return random.nextBoolean() ? 0 : -random.nextLong(1, 7 * A_DAY);
    }
    if (random.nextInt(4) == 0) {
      return random.nextLong((daysAccepted + 2) * A_DAY);
    }
    return random.nextInt(daysAccepted + 2) * A_DAY + random.nextInt(3) - 1;
  }

  /** A third anywhere, a third about a cliff, a third within reach of a late penalty's floor. */
  private int score() {
    return switch (random.nextInt(3)) {
      case 0 -> random.nextInt(101);
      case 1 -> cliff();
      default -> 38 + random.nextInt(45);
    };
  }

  private int cliff() {
    int cliff = CLIFFS[random.nextInt(CLIFFS.length)] + random.nextInt(3) - 1;
    return Math.max(0, Math.min(100, cliff));
  }

  private int band() {
    return BANDS[random.nextInt(BANDS.length)];
  }
}
