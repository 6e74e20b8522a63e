package org.fieldbook.assessment.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.OfficeJob;
import org.fieldbook.content.kernel.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Monitoring samples as the office's job draws them, over a real database. */
class SampleJobTest {

  private static final String IN_TIME = "2026-11-12T10:00:00Z";
  private static final String LATE = "2026-11-14T10:00:00Z";

  private TestBench bench = new TestBench();
  private final PersonId monitor = TestCohort.person();
  private PersonId tutor = TestCohort.person();
  private final JobOrder order = JobOrder.of("monitoring-samples", LMC310, "");

  @BeforeEach
  void oneMonitor() {
    bench.monitors.all.add(monitor);
  }

  @Test
  void aSampleIsDrawnOnceForEachTutorAndGrowsWithWhatIsFinished() {
    List<Long> first = finished(10, 60, IN_TIME);
    assertThat(steps()).contains("TMA01 " + tutor);
    assertThat(perform()).isEqualTo("1 drawn, 1 in the sample");
    assertThat(steps()).doesNotContain("TMA01 " + tutor);
    assertThat(perform()).isEqualTo("0 drawn, 1 in the sample");
    Set<Long> drawn = drawn();
    assertThat(first).containsAll(drawn);

    finished(1, 60, IN_TIME);
    assertThat(steps()).contains("TMA01 " + tutor);
    assertThat(perform()).isEqualTo("1 drawn, 2 in the sample");
    assertThat(drawn()).hasSize(2).containsAll(drawn);
  }

  @Test
  void anybodyCanDrawItAgainFromWhatWasKept() {
    finished(14, 60, IN_TIME);
    finished(6, 88, LATE);
    perform();
    finished(15, 35, IN_TIME);
    perform();
    Set<Long> again = new HashSet<>();
    for (Object[] row : draws()) {
      List<Draw.Candidate> population =
          ((String) row[2])
              .lines()
              .map(l -> l.split(" ", 2))
              .map(p -> new Draw.Candidate(Long.parseLong(p[0]), p[1]))
              .toList();
      Draw.of((String) row[0], ((Number) row[1]).intValue(), population, Set.copyOf(again))
          .forEach(c -> again.add(c.script()));
    }
    assertThat(again).hasSize(4).isEqualTo(drawn());
  }

  @Test
  void bandsAndLatenessAreStrata() {
    finished(10, 88, IN_TIME);
    finished(10, 60, LATE);
    perform();
    Map<String, Long> strata =
        bench.transact(
            () ->
                samples().drawn(sampling()).stream()
                    .collect(Collectors.groupingBy(SampledScript::stratum, Collectors.counting())));
    assertThat(strata).hasSize(2).allSatisfy((stratum, n) -> assertThat(n).isEqualTo(1));
    assertThat(strata.keySet())
        .anyMatch(s -> s.endsWith(", late"))
        .anyMatch(s -> s.endsWith(", in time"));
  }

  @Test
  void aMonitorNeverMonitorsTheirOwnMarkingAndSeveralShareEvenly() {
    bench.monitors.all.clear();
    bench.monitors.all.add(tutor);
    finished(10, 60, IN_TIME);
    assertThat(perform()).isEqualTo("1 drawn, 1 in the sample. No monitor for 1");
    assertThat(monitors()).isEmpty();
    assertThat(steps()).doesNotContain("TMA01 " + tutor);

    PersonId other = TestCohort.person();
    bench.monitors.all.addAll(List.of(monitor, other));
    assertThat(steps()).contains("TMA01 " + tutor);
    perform();
    List<PersonId> given = new ArrayList<>(monitors());
    for (int i = 0; i < 5; i++) {
      tutor = TestCohort.person();
      finished(10, 60, IN_TIME);
      perform();
      given.addAll(monitors());
    }
    // The first tutor is a monitor, too, and takes a share of the others'.
    assertThat(given.stream().collect(Collectors.groupingBy(g -> g, Collectors.counting())))
        .hasSize(3)
        .allSatisfy((m, n) -> assertThat(n).isEqualTo(2));
  }

  @Test
  void whoMonitorsNoMoreHandsOnWhatTheyHaveNotFinished() {
    finished(10, 60, IN_TIME);
    perform();
    assertThat(monitors()).containsExactly(monitor);
    PersonId successor = TestCohort.person();
    bench.monitors.all.clear();
    bench.monitors.all.add(successor);
    assertThat(steps()).contains("TMA01 " + tutor);
    perform();
    assertThat(monitors()).containsExactly(successor);
  }

  @Test
  void onlyWhereTheRulesHoldMarksBackIsADrawnScriptHeldForItsMonitor() {
    PersonId student = bench.cohort.studentOf(tutor);
    long script = Marked.held(student, tutor, "TMA01", 60, IN_TIME);
    perform();
    assertThat(standing(script)).containsExactly(Hold.Kind.MODERATION);

    bench =
        TestBench.ruled(
            rules ->
                rules.replace("    samplePercent:", "    heldBack: [TMA01]\n    samplePercent:"));
    bench.monitors.all.add(monitor);
    tutor = TestCohort.person();
    long held = Marked.held(bench.cohort.studentOf(tutor), tutor, "TMA01", 60, IN_TIME);
    perform();
    assertThat(standing(held)).containsExactly(Hold.Kind.MODERATION, Hold.Kind.MONITORING);
  }

  private List<Hold.Kind> standing(long script) {
    return bench.transact(
        () -> bench.bean(Holds.class).standing(script).stream().map(Hold::kind).toList());
  }

  private List<Long> finished(int count, int marks, String arrived) {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(Marked.returned(bench.cohort.studentOf(tutor), tutor, "TMA01", marks, arrived));
    }
    return ids;
  }

  private List<String> steps() {
    return bench.transact(
        () -> bench.bean(SampleJob.class).steps(order).stream().map(OfficeJob.Step::id).toList());
  }

  private String perform() {
    return bench.transact(() -> bench.bean(SampleJob.class).perform(order, "TMA01 " + tutor));
  }

  private Samples samples() {
    return bench.bean(Samples.class);
  }

  private Sampling sampling() {
    return samples().hold(LMC310, "TMA01", tutor, "unused");
  }

  private Set<Long> drawn() {
    return bench.transact(
        () ->
            samples().drawn(sampling()).stream()
                .map(SampledScript::script)
                .collect(Collectors.toSet()));
  }

  private List<PersonId> monitors() {
    return bench.transact(
        () -> samples().drawn(sampling()).stream().flatMap(s -> s.monitor().stream()).toList());
  }

  private List<Object[]> draws() {
    return bench.transact(
        () ->
            samples()
                .em
                .createNativeQuery(
                    "select s.seed, d.percent, d.population from assessment.sample_draw d join"
                        + " assessment.sampling s on s.id = d.sampling where s.tutor = ?1"
                        + " order by d.number")
                .setParameter(1, tutor.value())
                .getResultList());
  }
}
