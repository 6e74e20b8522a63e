package org.fieldbook.deploy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * At the end of a course everybody takes their toolkit away: reference toolkits wait for one
 * worker, each in all formats, while others study. Writes {@code target/takeaway-queue.tsv}. The
 * time that is allowed is in proportion to a thousand's.
 */
class TakeawayQueue {

  private static final int TOOLKITS = Integer.getInteger("fieldbook.toolkits", 1000);
  private static final Duration FOR_A_THOUSAND = Duration.ofMinutes(90);
  private static final double MOST_TIMES_SLOWER = 1.5;

  /** Eight requests a second, as on an evening of some ten thousand students. */
  private static final int STUDYING = 32;

  private static final Duration THINKING = Duration.ofSeconds(4);
  private static final Duration WARM_UP = Duration.ofSeconds(90);
  private static final Duration WITHOUT = Duration.ofSeconds(180);
  private static final Duration A_LOOK = Duration.ofSeconds(30);

  private static final FieldbookUnderTest FIELDBOOK =
      FieldbookUnderTest.demo("queue")
          .with("FIELDBOOK_DEMO_STUDENTS", Integer.toString(TOOLKITS * 3))
          // As a server in service, not as one that is to start quickly for a test.
          .with("FIELDBOOK_JAVA_OPTIONS", "");

  private final ReferenceToolkits toolkits = new ReferenceToolkits(FIELDBOOK);
  private final Table table = new Table();

  @AfterAll
  static void stop() {
    FIELDBOOK.close();
  }

  @Test
  void pagesStayQuickWhileToolkitsAreMadeInTime() throws Exception {
    FIELDBOOK.launch().awaitReady(Duration.ofMinutes(20));
    toolkits.write();
    assertThat(toolkits.give(TOOLKITS)).as("students with a toolkit").isEqualTo(TOOLKITS);
    Benchmark.tidy(FIELDBOOK);
    Mix mix = new Mix(FIELDBOOK, STUDYING * 2);
    try (Load load = new Load(STUDYING, THINKING)) {
      toolkits.orderFirst();
      load.run(WARM_UP, mix::question);
      awaitNoneWaiting();
      Figures without = Figures.of(FIELDBOOK, () -> load.run(WITHOUT, mix::question));
      table.row("without", mix.people(), without, "");

      Instant ordered = Instant.now();
      toolkits.orderAll();
      Figures meanwhile = Figures.of(FIELDBOOK, () -> askUntilNoneWaits(load, mix));
      Duration took = Duration.between(ordered, Instant.now());
      table.row("meanwhile", mix.people(), meanwhile, "");
      table.write(Path.of("target", "takeaway-queue.tsv"));
      System.out.printf("%d toolkits in %d s.%n", TOOLKITS, took.toSeconds());

      assertThat(toolkits.count("failed")).isZero();
      assertThat(took).isLessThan(FOR_A_THOUSAND.multipliedBy(TOOLKITS).dividedBy(1000));
      assertThat(meanwhile.outcome().millisOf(99))
          .isLessThan(without.outcome().millisOf(99) * MOST_TIMES_SLOWER);
    }
  }

  private Load.Outcome askUntilNoneWaits(Load load, Mix mix) {
    Load.Outcome all = load.run(A_LOOK, mix::question);
    while (isAnyWaiting()) {
      all = all.and(load.run(A_LOOK, mix::question));
    }
    return all;
  }

  private void awaitNoneWaiting() throws InterruptedException {
    while (isAnyWaiting()) {
      Thread.sleep(500);
    }
  }

  private boolean isAnyWaiting() {
    return toolkits.count("queued") + toolkits.count("running") > 0;
  }
}
