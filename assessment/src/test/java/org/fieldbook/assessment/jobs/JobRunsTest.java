package org.fieldbook.assessment.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobRunsTest {

  private final TestBench bench = new TestBench();
  private final Counting job = new Counting();

  @BeforeEach
  void offer() {
    bench.jobs.add(job);
    bench.clock.set("2026-11-12T10:00:00Z");
  }

  @Test
  void aRunDoesEachOfItsStepsOnce() {
    long run = ask();

    work("node 1", run);

    assertThat(job.effects).containsExactly("a", "b", "c");
    assertThat(read(run).state()).isEqualTo(JobRun.State.DONE);
    assertThat(read(run).done()).isEqualTo(3);
    assertThat(said(run, JobStep.State.DONE)).containsExactly("did a", "did b", "did c");
  }

  @Test
  void aStepThatIsRefusedKeepsTheOthersFromNothingAndIsTriedAgainAlone() {
    job.refuses = "b";
    long run = ask();
    work("node 1", run);
    assertThat(job.effects).containsExactly("a", "c");
    assertThat(read(run).failed()).isEqualTo(1);
    assertThat(said(run, JobStep.State.FAILED)).containsExactly("Not b today.");

    job.refuses = "";
    bench.transact(
        () -> {
          bench.bean(AskForJob.class).again(run);
          return null;
        });
    work("node 2", run);

    assertThat(job.effects).containsExactly("a", "c", "b");
    assertThat(read(run).failed()).isZero();
    assertThat(read(run).done()).isEqualTo(3);
    assertThatThrownBy(
            () ->
                bench.transact(
                    () -> {
                      bench.bean(AskForJob.class).again(run);
                      return null;
                    }))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Every step of this run is done");
  }

  @Test
  void aNodeThatDiesLeavesTheRestToAnotherWhichRepeatsNothing() {
    long run = ask();
    take("node 1", run);
    step("node 1", run);

    // Not yet silent for long enough.
    bench.clock.set("2026-11-12T10:01:59Z");
    assertThat(taken("node 2")).isNotEqualTo(Optional.of(run));
    bench.clock.set("2026-11-12T10:02:01Z");
    work("node 2", run);

    assertThat(job.effects).containsExactly("a", "b", "c");
    assertThat(read(run).tries()).isEqualTo(2);
    // The first one wakes up again, and finds that the run is not its own any more.
    assertThat(next("node 1", run)).isEmpty();
    assertThat(read(run).state()).isEqualTo(JobRun.State.DONE);
  }

  @Test
  void aStoppedRunBeginsNoFurtherStepAndGoesOnWhenAsked() {
    long run = ask();
    take("node 1", run);
    step("node 1", run);
    bench.transact(
        () -> {
          bench.bean(AskForJob.class).stop(run);
          return null;
        });
    assertThat(next("node 1", run)).isEmpty();
    assertThat(read(run).state()).isEqualTo(JobRun.State.STOPPED);

    bench.transact(
        () -> {
          bench.bean(AskForJob.class).again(run);
          return null;
        });
    work("node 1", run);
    assertThat(job.effects).containsExactly("a", "b", "c");
  }

  @Test
  void theSameIsNotStartedTwiceAndNothingToDoIsNotStartedAtAll() {
    ask();
    assertThatThrownBy(this::ask).isInstanceOf(Refused.class).hasMessageContaining("under way");
    job.steps = List.of();
    assertThatThrownBy(() -> ask("empty"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("nothing to do");
  }

  @Test
  void anOccasionIsOneRunWhateverNodeAsksForIt() {
    String day = "2026-11-12 " + TestCohort.person();
    job.occasions = List.of(new OfficeJob.Occasion(day, JobOrder.ofAll(job.kind(), day)));
    assertThat(planned()).isEqualTo(1);
    assertThat(planned()).isZero();
  }

  @Test
  void aStepThatEmptiesWhatItsTransactionHasReadIsDoneAllTheSame() {
    job.first = () -> bench.bean(JobRuns.class).em.clear();
    long run = ask();
    work("node 1", run);
    assertThat(read(run).done()).isEqualTo(3);
    assertThat(job.effects).containsExactly("a", "b", "c");
  }

  @Test
  void whatWasShownIsDoneAndNothingThatCameSince() {
    job.onlyShown = true;
    JobOrder order = JobOrder.ofAll(job.kind(), "shown");
    String shown = AskForJob.sign(bench.transact(() -> bench.bean(AskForJob.class).look(order)));
    job.steps = List.of("a", "b", "c", "d");
    assertThatThrownBy(() -> bench.transact(() -> bench.bean(AskForJob.class).start(order, shown)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("has changed since it was shown");

    job.steps = List.of("a", "b", "c");
    long run = bench.transact(() -> bench.bean(AskForJob.class).start(order, shown));
    assertThat(read(run).total()).isEqualTo(3);
    job.steps = List.of("a", "b", "c", "d");
    work("node 1", run);
    assertThat(job.effects).containsExactly("a", "b", "c");
  }

  @Test
  void tenThousandStepsAreWrittenDownInOneStatement() {
    job.steps = IntStream.range(0, 10_000).mapToObj(i -> "s" + i).toList();
    long run = ask("many");
    take("node 1", run);
    assertThat(read(run).total()).isEqualTo(10_000);
    step("node 1", run);
    assertThat(job.effects).containsExactly("s0");
  }

  private long ask() {
    return ask("x" + System.identityHashCode(this));
  }

  private long ask(String detail) {
    return bench.transact(
        () -> bench.bean(AskForJob.class).start(JobOrder.ofAll(job.kind(), detail)));
  }

  private void work(String node, long run) {
    take(node, run);
    while (step(node, run)) {
      // one after the other
    }
  }

  /** Takes runs that other tests left, until it has this one. */
  private void take(String node, long run) {
    while (taken(node).orElseThrow() != run) {
      // somebody else's
    }
    ledger(
        l -> {
          l.prepare(run, node);
          return null;
        });
  }

  private boolean step(String node, long run) {
    Optional<Long> step = next(node, run);
    step.ifPresent(
        s -> {
          try {
            ledger(
                l -> {
                  l.perform(s, node);
                  return null;
                });
          } catch (Refused refused) {
            ledger(
                l -> {
                  l.failed(s, node, String.join(" ", refused.reasons()));
                  return null;
                });
          }
        });
    return step.isPresent();
  }

  private Optional<Long> taken(String node) {
    return ledger(l -> l.take(node));
  }

  private Optional<Long> next(String node, long run) {
    return ledger(l -> l.next(run, node));
  }

  private int planned() {
    return ledger(JobLedger::plan);
  }

  private <T> T ledger(java.util.function.Function<JobLedger, T> work) {
    return bench.transact(() -> work.apply(bench.bean(JobLedger.class)));
  }

  private JobRun read(long run) {
    return bench.transact(() -> bench.bean(ReadJobs.class).run(run).run());
  }

  private List<String> said(long id, JobStep.State state) {
    JobRun run = read(id);
    return bench.transact(
        () -> bench.bean(ReadJobs.class).steps(run, state).stream().map(JobStep::said).toList());
  }

  /** Counts what it does, and refuses what it is told to. */
  private static final class Counting implements OfficeJob {

    private final List<String> effects = new ArrayList<>();
    private List<String> steps = List.of("a", "b", "c");
    private List<Occasion> occasions = List.of();
    private String refuses = "";
    private Runnable first = () -> {};
    private boolean onlyShown;

    @Override
    public String kind() {
      return "count";
    }

    @Override
    public String title() {
      return "Count";
    }

    @Override
    public String purpose() {
      return "Counts.";
    }

    @Override
    public Scope scope() {
      return Scope.EVERYTHING;
    }

    @Override
    public List<Step> steps(JobOrder order) {
      return steps.stream().map(s -> new Step(s, "Step " + s)).toList();
    }

    @Override
    public boolean doesOnlyWhatWasShown() {
      return onlyShown;
    }

    @Override
    public String perform(JobOrder order, String step) {
      if (step.equals(refuses)) {
        throw new Refused("Not " + step + " today.");
      }
      first.run();
      effects.add(step);
      return "did " + step;
    }

    @Override
    public List<Occasion> due(Instant now) {
      return occasions;
    }
  }
}
