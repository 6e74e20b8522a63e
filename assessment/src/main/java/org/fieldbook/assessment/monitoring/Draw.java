package org.fieldbook.assessment.monitoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A stratified random sample with proportional allocation by largest remainder (W. G. Cochran,
 * <i>Sampling Techniques</i>, 3rd ed. 1977, chapter 5). Of N scripts, N × per cent / 100 are drawn,
 * rounded up, and one at least. Each goes to the stratum that has the least of its share so far,
 * which from nothing is the same as whole shares first and the rest by largest remainder; so a
 * sample that grows with its population stays as proportional as what was drawn before allows.
 * Within a stratum the order is that of SHA-256 over the seed and the script's id: the seed is
 * random and kept, so nobody can foretell the sample, and anybody can draw it again.
 */
final class Draw {

  private static final long WHOLE = 100;

  private Draw() {}

  /**
   * A script that can be drawn.
   *
   * @param stratum what it has in common with others
   */
  record Candidate(long script, String stratum) {}

  /** How many of so many are to be drawn. */
  static int size(int population, int percent) {
    return population == 0 || percent == 0
        ? 0
        : Math.toIntExact(((long) population * percent + WHOLE - 1) / WHOLE);
  }

  /**
   * Draws what is missing.
   *
   * @param population all that can be drawn, those drawn before too
   * @param before what was drawn before; it stays
   * @return what is drawn now, in the order in which it was drawn
   */
  static List<Candidate> of(
      String seed, int percent, Collection<Candidate> population, Set<Long> before) {
    Map<String, Stratum> strata = new TreeMap<>();
    for (Candidate each : population) {
      strata.computeIfAbsent(each.stratum(), Stratum::new).add(each, before);
    }
    int missing =
        size(population.size(), percent) - strata.values().stream().mapToInt(Stratum::drawn).sum();
    double share = (double) size(population.size(), percent) / Math.max(1, population.size());
    strata.values().forEach(s -> s.shuffle(seed));
    List<Candidate> drawn = new ArrayList<>();
    for (int i = 0; i < missing; i++) {
      Optional<Stratum> next =
          strata.values().stream()
              .filter(Stratum::hasMore)
              .max(
                  Comparator.comparingDouble((Stratum s) -> s.deficit(share))
                      .thenComparing(Stratum::name, Comparator.reverseOrder()));
      next.ifPresent(s -> drawn.add(s.next()));
    }
    return drawn;
  }

  /** Where a script stands in the shuffled order. */
  static String place(String seed, long script) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((seed + ' ' + script).getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Scripts that are alike. */
  private static final class Stratum {

    private final String name;
    private final List<Candidate> left = new ArrayList<>();
    private int size;
    private int drawn;

    private Stratum(String name) {
      this.name = name;
    }

    private void add(Candidate each, Set<Long> before) {
      size++;
      if (before.contains(each.script())) {
        drawn++;
      } else {
        left.add(each);
      }
    }

    private void shuffle(String seed) {
      left.sort(Comparator.comparing(c -> place(seed, c.script())));
    }

    private String name() {
      return name;
    }

    private int drawn() {
      return drawn;
    }

    private boolean hasMore() {
      return !left.isEmpty();
    }

    private double deficit(double share) {
      return size * share - drawn;
    }

    private Candidate next() {
      drawn++;
      return left.remove(0);
    }
  }
}
