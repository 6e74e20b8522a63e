package org.fieldbook.deploy.benchmark;

import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.assertj.core.api.SoftAssertions;
import org.fieldbook.deploy.benchmark.MeasuredPage.Reader;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Measures every page of {@code pages.tsv} for a large cohort and writes {@code
 * target/benchmark.tsv}: first cold, one request for each page after a start; then warm, each page
 * by itself and all of them in their mix. Fails when a page took other statements or other bytes
 * than the file fixes: then other work was measured.
 */
class Benchmark {

  private static final int CONNECTIONS = Integer.getInteger("fieldbook.users", 32);
  private static final String STUDENTS = System.getProperty("fieldbook.students", "10000");
  private static final Duration TIME =
      Duration.ofSeconds(Integer.getInteger("fieldbook.seconds", 20));

  /** Until the compiler has come to rest, or nearly. */
  private static final Duration WARM_UP =
      Duration.ofSeconds(Integer.getInteger("fieldbook.warmUp", 120));

  /** Different people that take turns on one connection. */
  private static final int PEOPLE_A_CONNECTION = 4;

  private static final int BYTES_WITHIN_PERCENT = 25;

  private static final FieldbookUnderTest FIELDBOOK =
      FieldbookUnderTest.demo("benchmark")
          .with("FIELDBOOK_DEMO_STUDENTS", STUDENTS)
          // As a server in service, not as one that is to start quickly for a test.
          .with("FIELDBOOK_JAVA_OPTIONS", "");

  private final Map<String, Integer> statements = new LinkedHashMap<>();
  private final Map<String, Long> bytes = new LinkedHashMap<>();
  private final Table table = new Table();

  @AfterAll
  static void stop() {
    FIELDBOOK.close();
  }

  @Test
  void measures() throws Exception {
    Instant begun = Instant.now();
    FIELDBOOK.launch().awaitReady(Duration.ofMinutes(40));
    System.out.printf(
        "%s students were loaded in %d s.%n",
        STUDENTS, Duration.between(begun, Instant.now()).toSeconds());
    tidy(FIELDBOOK);
    FIELDBOOK.stop();
    FIELDBOOK.start();
    Mix mix = new Mix(FIELDBOOK, CONNECTIONS * PEOPLE_A_CONNECTION);
    try (Load one = new Load(1);
        Load load = new Load(CONNECTIONS)) {
      for (MeasuredPage page : mix.pages()) {
        Figures cold = measure(one, Duration.ZERO, n -> mix.readersOf(page).question(page, n));
        table.row(page.name() + " cold", 1, cold, "");
      }
      countStatements(mix);
      // All pages before the first is measured, else it would pay for the others.
      load.run(WARM_UP, mix::question);
      for (MeasuredPage page : mix.pages()) {
        Readers who = mix.readersOf(page);
        Figures figures = measure(load, TIME, n -> who.question(page, n));
        bytes.put(page.name(), figures.bytes());
        table.row(page.name(), who.number(), figures, "" + statements.get(page.name()));
      }
      table.row("mix", mix.people(), measure(load, TIME.multipliedBy(2), mix::question), "");
    }
    table.write(Path.of("target", "benchmark.tsv"));
    judge(mix.pages());
  }

  /** What a database in service does by itself in the hours after so many rows were written. */
  static void tidy(FieldbookUnderTest fieldbook) throws SQLException {
    try (Connection connection = fieldbook.askDatabase();
        Statement statement = connection.createStatement()) {
      statement.execute("vacuum (analyze)");
      statement.execute("checkpoint");
    }
  }

  private void countStatements(Mix mix) {
    try (StatementLog log = StatementLog.open(FIELDBOOK)) {
      SqlCount count = new SqlCount(FIELDBOOK, log);
      for (MeasuredPage page : mix.pages()) {
        statements.put(page.name(), count.of(mix.readersOf(page).person(0), page).size());
      }
    }
  }

  private static Figures measure(Load load, Duration time, IntFunction<Load.Question> questions) {
    return Figures.of(FIELDBOOK, () -> load.run(time, questions));
  }

  /**
   * All of them at once; the pages of an office and of a monitor list groups, and grow with them.
   */
  private void judge(List<MeasuredPage> pages) {
    SoftAssertions judged = new SoftAssertions();
    for (MeasuredPage page : pages) {
      judged
          .assertThat(statements.get(page.name()))
          .as("statements of %s with %s students", page, STUDENTS)
          .isLessThanOrEqualTo(page.mostSql());
      if (page.reader() == Reader.STUDENT || page.reader() == Reader.TUTOR) {
        judged
            .assertThat(bytes.get(page.name()))
            .as("bytes of %s", page)
            .isCloseTo((long) page.bytes(), withinPercentage(BYTES_WITHIN_PERCENT));
      }
    }
    judged.assertAll();
  }
}
