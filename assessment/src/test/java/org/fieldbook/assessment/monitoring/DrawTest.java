package org.fieldbook.assessment.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fieldbook.assessment.monitoring.Draw.Candidate;
import org.junit.jupiter.api.Test;

/** What is drawn: how many, of what, and that it can be drawn again. */
class DrawTest {

  @Test
  void theShareIsRoundedUpAndOneAtLeast() {
    assertThat(Draw.size(0, 10)).isZero();
    assertThat(Draw.size(1, 10)).isEqualTo(1);
    assertThat(Draw.size(10, 10)).isEqualTo(1);
    assertThat(Draw.size(11, 10)).isEqualTo(2);
    assertThat(Draw.size(20, 20)).isEqualTo(4);
    assertThat(Draw.size(21, 20)).isEqualTo(5);
    assertThat(Draw.size(20, 100)).isEqualTo(20);
    assertThat(Draw.size(20, 0)).isZero();
  }

  @Test
  void theSameSeedDrawsTheSameAndAnotherSeedAnother() {
    List<Candidate> twenty = alike(1, 20, "Pass");
    assertThat(ids(Draw.of("seed", 20, twenty, Set.of())))
        .hasSize(4)
        .isEqualTo(ids(Draw.of("seed", 20, reversed(twenty), Set.of())));
    assertThat(
            IntStream.range(0, 20)
                .mapToObj(i -> Set.copyOf(ids(Draw.of("seed " + i, 20, twenty, Set.of()))))
                .distinct()
                .count())
        .isGreaterThan(10);
  }

  @Test
  void everyScriptIsAsLikelyAsAnyOther() {
    List<Candidate> ten = alike(1, 10, "Pass");
    Map<Long, Integer> times = new HashMap<>();
    for (int i = 0; i < 10_000; i++) {
      ids(Draw.of("seed " + i, 10, ten, Set.of())).forEach(s -> times.merge(s, 1, Integer::sum));
    }
    // 1000 each; five standard deviations of a binomial with n 10,000 and p 0.1 are 150.
    assertThat(times.values()).hasSize(10).allSatisfy(n -> assertThat(n).isBetween(850, 1150));
  }

  @Test
  void strataHaveTheirSharesByLargestRemainder() {
    List<Candidate> population = new ArrayList<>(alike(1, 11, "A"));
    population.addAll(alike(101, 6, "B"));
    population.addAll(alike(201, 3, "C"));
    // Of 20 scripts 8: 4.4, 2.4 and 1.2, so 4, 2 and 1, and the one left to A before B by name.
    assertThat(counts(Draw.of("s", 40, population, Set.of())))
        .isEqualTo(Map.of("A", 5L, "B", 2L, "C", 1L));
    // Of 20 scripts 5: 2.75, 1.5 and 0.75, so 2, 1 and 0, and the two left to A and C.
    assertThat(counts(Draw.of("s", 25, population, Set.of())))
        .isEqualTo(Map.of("A", 3L, "B", 1L, "C", 1L));
  }

  @Test
  void whatWasDrawnStaysAndOnlyWhatIsMissingIsDrawn() {
    List<Candidate> first = alike(1, 10, "A");
    List<Long> drawn = new ArrayList<>(ids(Draw.of("s", 20, first, Set.of())));
    assertThat(drawn).hasSize(2);
    assertThat(Draw.of("s", 20, first, Set.copyOf(drawn))).isEmpty();

    List<Candidate> more = new ArrayList<>(first);
    more.addAll(alike(101, 10, "B"));
    List<Candidate> next = Draw.of("s", 20, more, Set.copyOf(drawn));
    assertThat(counts(next)).isEqualTo(Map.of("B", 2L));
    drawn.addAll(ids(next));
    assertThat(new HashSet<>(drawn)).hasSize(4);
    assertThat(Draw.of("s", 20, more, Set.copyOf(drawn))).isEmpty();
  }

  @Test
  void moreThanThereIsCannotBeDrawn() {
    List<Candidate> three = alike(1, 3, "A");
    assertThat(Draw.of("s", 100, three, Set.of())).hasSize(3);
    assertThat(Draw.of("s", 10, List.of(), Set.of())).isEmpty();
  }

  private static List<Candidate> alike(long from, int count, String stratum) {
    return LongStream.range(from, from + count).mapToObj(i -> new Candidate(i, stratum)).toList();
  }

  private static List<Candidate> reversed(List<Candidate> all) {
    return IntStream.range(0, all.size()).mapToObj(i -> all.get(all.size() - 1 - i)).toList();
  }

  private static List<Long> ids(List<Candidate> all) {
    return all.stream().map(Candidate::script).toList();
  }

  private static Map<String, Long> counts(List<Candidate> all) {
    return all.stream().collect(Collectors.groupingBy(Candidate::stratum, Collectors.counting()));
  }
}
