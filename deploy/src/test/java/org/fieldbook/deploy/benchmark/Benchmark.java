package org.fieldbook.deploy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
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
  private static final long SEED = 310;

  private static final FieldbookUnderTest FIELDBOOK =
      FieldbookUnderTest.demo("benchmark")
          .with("FIELDBOOK_DEMO_STUDENTS", STUDENTS)
          // As a server in service, not as one that is to start quickly for a test.
          .with("FIELDBOOK_JAVA_OPTIONS", "");

  private final List<MeasuredPage> pages = MeasuredPage.all();
  private final Map<Reader, Readers> readers = new EnumMap<>(Reader.class);
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
    tidyDatabase();
    FIELDBOOK.stop();
    FIELDBOOK.start();
    for (Reader reader : Reader.values()) {
      readers.put(reader, Readers.signIn(FIELDBOOK, reader, CONNECTIONS * PEOPLE_A_CONNECTION));
    }
    try (Load one = new Load(1);
        Load load = new Load(CONNECTIONS)) {
      for (MeasuredPage page : pages) {
        Figures cold = measure(one, Duration.ZERO, n -> readersOf(page).question(page, n));
        table.row(page.name() + " cold", 1, cold, "");
      }
      countStatements();
      // All pages before the first is measured, else it would pay for the others.
      load.run(WARM_UP, this::mixed);
      for (MeasuredPage page : pages) {
        Readers who = readersOf(page);
        Figures figures = measure(load, TIME, n -> who.question(page, n));
        bytes.put(page.name(), figures.bytes());
        table.row(page.name(), who.number(), figures, "" + statements.get(page.name()));
      }
      int people = readers.values().stream().mapToInt(Readers::number).sum();
      table.row("mix", people, measure(load, TIME.multipliedBy(2), this::mixed), "");
    }
    table.write(Path.of("target", "benchmark.tsv"));
    judge();
  }

  /** What a database in service does by itself in the hours after so many rows were written. */
  private static void tidyDatabase() throws SQLException {
    try (Connection connection = FIELDBOOK.askDatabase();
        Statement statement = connection.createStatement()) {
      statement.execute("vacuum (analyze)");
      statement.execute("checkpoint");
    }
  }

  private Readers readersOf(MeasuredPage page) {
    return Objects.requireNonNull(readers.get(page.reader()));
  }

  private void countStatements() {
    try (StatementLog log = StatementLog.open(FIELDBOOK)) {
      SqlCount count = new SqlCount(FIELDBOOK, log);
      for (MeasuredPage page : pages) {
        statements.put(page.name(), count.of(readersOf(page).person(0), page).size());
      }
    }
  }

  /** The n-th request of the mix; the same in every run. */
  private Load.Question mixed(int n) {
    // The first numbers of neighbouring seeds are alike.
    int at = new Random(SEED + n * 0x9E3779B97F4A7C15L).nextInt(100);
    for (MeasuredPage page : pages) {
      at -= page.share();
      if (at < 0) {
        return readersOf(page).question(page, n);
      }
    }
    throw new IllegalStateException("The shares of the mix do not make a hundred");
  }

  private static Figures measure(Load load, Duration time, IntFunction<Load.Question> questions) {
    ProcessorTime fieldbook = ProcessorTime.of(FIELDBOOK);
    long generator = ProcessorTime.ofThisProcess();
    Load.Outcome outcome = load.run(time, questions);
    return new Figures(
        outcome,
        ProcessorTime.of(FIELDBOOK).since(fieldbook),
        ProcessorTime.ofThisProcess() - generator);
  }

  private void judge() {
    for (MeasuredPage page : pages) {
      assertThat(statements.get(page.name()))
          .as("statements of %s with %s students", page, STUDENTS)
          .isEqualTo(page.sql());
      assertThat(bytes.get(page.name()))
          .as("bytes of %s", page)
          .isCloseTo((long) page.bytes(), withinPercentage(BYTES_WITHIN_PERCENT));
    }
  }
}
