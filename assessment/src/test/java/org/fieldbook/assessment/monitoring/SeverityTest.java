package org.fieldbook.assessment.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fieldbook.assessment.monitoring.Severity.Given;
import org.fieldbook.assessment.monitoring.Severity.Standing;
import org.junit.jupiter.api.Test;

/** How far tutors are from the module, against figures worked out by hand and by simulation. */
class SeverityTest {

  @Test
  void anExampleWorkedOutByHand() {
    // 50 60 70 | 60 70 80 | 70 80 90: mean 70, each variance 100, so s is 10 with 6 degrees.
    Severity severity =
        Severity.of(
            List.of(new Given(1, 3, 60, 100), new Given(2, 3, 70, 100), new Given(3, 3, 80, 100)));
    assertThat(severity.mean()).isEqualTo(70);
    assertThat(severity.scripts()).isEqualTo(9);
    assertThat(severity.within()).isEqualTo(10);
    // t(0.975; 6) is 2.4469 in every table; 10 × sqrt(1/3 - 1/9) is 4.7140.
    assertThat(severity.tutors())
        .allSatisfy(t -> assertThat(t.half()).isCloseTo(11.535, within(0.001)));
    assertThat(severity.tutors())
        .extracting(t -> t.tutor().value(), Severity.Tutor::difference, Severity.Tutor::standing)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1L, -10.0, Standing.ALIKE),
            org.assertj.core.groups.Tuple.tuple(3L, 10.0, Standing.ALIKE),
            org.assertj.core.groups.Tuple.tuple(2L, 0.0, Standing.ALIKE));
  }

  @Test
  void groupsOfDifferentSizesWeighByTheirScripts() {
    Severity severity = Severity.of(List.of(new Given(1, 1, 40, 0), new Given(2, 3, 80, 100)));
    assertThat(severity.mean()).isEqualTo(70);
    assertThat(severity.within()).isEqualTo(10);
    assertThat(severity.tutors().get(0).tutor().value()).isEqualTo(1);
    assertThat(severity.tutors().get(0).half()).isGreaterThan(severity.tutors().get(1).half());
  }

  @Test
  void whatCannotBeSaidIsNotSaid() {
    assertThat(Severity.of(List.of()).tutors()).isEmpty();
    Severity single = Severity.of(List.of(new Given(1, 1, 40, 0), new Given(2, 1, 80, 0)));
    assertThat(single.within()).isZero();
    assertThat(single.tutors()).allSatisfy(t -> assertThat(t.standing()).isEqualTo(Standing.ALIKE));
    Severity alone = Severity.of(List.of(new Given(1, 20, 63, 90)));
    assertThat(alone.tutors().get(0).difference()).isZero();
    assertThat(alone.tutors().get(0).half()).isZero();
  }

  @Test
  void amongFiveHundredAlikeTutorsOneInTwentyMissesZeroAndHardlyOneIsFar() {
    Random random = new Random(11);
    int outside = 0;
    int far = 0;
    for (int round = 0; round < 10; round++) {
      Severity severity =
          Severity.of(IntStream.rangeClosed(1, 500).mapToObj(i -> group(random, i, 65)).toList());
      outside += count(severity, Standing.ALIKE, false);
      far += count(severity, Standing.SEVERE, true) + count(severity, Standing.GENEROUS, true);
    }
    // Of 5000: 250 and 10 are expected.
    assertThat(outside).isBetween(180, 320);
    assertThat(far).isBetween(0, 30);
  }

  @Test
  void aTutorWhoIsTenMarksOffIsFoundAmongFiveHundred() {
    Random random = new Random(12);
    List<Given> all = new ArrayList<>();
    IntStream.rangeClosed(1, 498).forEach(i -> all.add(group(random, i, 65)));
    all.add(group(random, 499, 53));
    all.add(group(random, 500, 77));
    Severity severity = Severity.of(all);
    assertThat(severity.tutors().subList(0, 2))
        .extracting(t -> t.tutor().value())
        .containsExactlyInAnyOrder(499L, 500L);
    assertThat(severity.tutors())
        .filteredOn(t -> t.tutor().value() >= 499)
        .extracting(Severity.Tutor::standing)
        .containsExactlyInAnyOrder(Standing.SEVERE, Standing.GENEROUS);
  }

  /** Twenty marks with a standard deviation of ten. */
  private static Given group(Random random, long tutor, double mean) {
    double[] marks =
        IntStream.range(0, 20).mapToDouble(i -> mean + 10 * random.nextGaussian()).toArray();
    double average = java.util.Arrays.stream(marks).average().orElseThrow();
    double variance =
        java.util.Arrays.stream(marks).map(m -> (m - average) * (m - average)).sum() / 19;
    return new Given(tutor, 20, average, variance);
  }

  private static int count(Severity severity, Standing standing, boolean is) {
    return (int) severity.tutors().stream().filter(t -> (t.standing() == standing) == is).count();
  }
}
