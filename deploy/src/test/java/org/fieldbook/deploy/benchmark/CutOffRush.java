package org.fieldbook.deploy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.fieldbook.deploy.people.Bodies;
import org.fieldbook.deploy.people.InPieces;
import org.fieldbook.deploy.people.Member;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * The last minutes before a cut-off: everybody uploads a script of 1 MiB, in pieces as the page
 * does, and confirms it. Writes {@code target/rush.tsv}. Everybody is signed in before.
 */
class CutOffRush {

  private static final int SCRIPTS = Integer.getInteger("fieldbook.scripts", 2000);
  private static final int AT_ONCE = Integer.getInteger("fieldbook.users", 32);
  private static final int SCRIPT = 1024 * 1024;
  private static final String ASSIGNMENT = "TMA02";

  private static final Duration MOST_TIME = Duration.ofMinutes(5);
  private static final Duration CONFIRMED_WITHIN = Duration.ofSeconds(2);
  private static final long MOST_MEMORY_KB = 3 * 1024 * 1024 / 2;

  private static final FieldbookUnderTest FIELDBOOK =
      FieldbookUnderTest.demo("rush")
          .with("FIELDBOOK_DEMO_STUDENTS", Integer.toString(SCRIPTS * 3 / 2))
          // As a server in service, not as one that is to start quickly for a test.
          .with("FIELDBOOK_JAVA_OPTIONS", "");

  /** What one student met, in nanoseconds: the whole submission, and its confirmation alone. */
  private record Met(String receipt, long all, long confirm) {}

  @AfterAll
  static void stop() {
    FIELDBOOK.close();
  }

  @Test
  void everyScriptIsTakenInTime() throws Exception {
    FIELDBOOK.launch().awaitReady(Duration.ofMinutes(20));
    Benchmark.tidy(FIELDBOOK);
    // What a start needs once, loading the cohort, does not count.
    FIELDBOOK.stop();
    FIELDBOOK.start();
    String presentation =
        column(
                "select presentation from app.tutor_group where presentation like 'LMC310-%' limit"
                    + " 1")
            .get(0);
    List<Member> members = signIn(students(presentation));
    assertThat(members).hasSize(SCRIPTS);
    long before = submissions();
    ProcessorTime spent = ProcessorTime.of(FIELDBOOK);
    Files.writeString(Path.of("/proc", "" + FIELDBOOK.server().pid(), "clear_refs"), "5");
    long begun = System.nanoTime();
    List<Met> met =
        atOnce(
            members.stream()
                .<Callable<Met>>map(m -> () -> submit(m, presentation + "/" + ASSIGNMENT))
                .toList());
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    spent = ProcessorTime.of(FIELDBOOK).since(spent);
    long memory = peakMemory();
    Duration confirmed = percentile(met.stream().map(Met::confirm).toList(), 99);
    write(met, took, spent, memory);
    assertThat(submissions() - before).as("submissions kept").isEqualTo(SCRIPTS);
    assertThat(met.stream().map(Met::receipt).distinct()).as("receipts").hasSize(SCRIPTS);
    assertThat(took).isLessThan(MOST_TIME);
    assertThat(confirmed).as("99 of 100 confirmations").isLessThan(CONFIRMED_WITHIN);
    assertThat(memory).as("kilobytes at most in memory").isLessThan(MOST_MEMORY_KB);
  }

  private static Met submit(Member student, String assignment) {
    long begun = System.nanoTime();
    HttpResponse<String> uploaded =
        new InPieces(student, Supplier::get)
            .send(assignment, "script.pdf", Bodies.pdf("Script of " + student.email(), SCRIPT));
    assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(201);
    String json =
        "{\"upload\":\""
            + Bodies.value(uploaded.body(), "id")
            + "\",\"ownWork\":true,\"ai\":\"none\"}";
    long confirming = System.nanoTime();
    HttpResponse<String> answer = student.json("POST", "/api/tma/submissions", json, Map.of());
    long end = System.nanoTime();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return new Met(Bodies.value(answer.body(), "receipt"), end - begun, end - confirming);
  }

  private static List<Member> signIn(List<String> emails) throws InterruptedException {
    return atOnce(
        emails.stream()
            .<Callable<Member>>map(email -> () -> Member.signIn(FIELDBOOK.url(), email))
            .toList());
  }

  private static <T> List<T> atOnce(List<Callable<T>> all) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<T> done = new ArrayList<>();
      for (Future<T> each : threads.invokeAll(all)) {
        done.add(each.get());
      }
      return done;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> students(String presentation) {
    return column(
        "select p.email from app.enrolment e join app.person p on p.id = e.person_id"
            + " where e.withdrawn_at is null and e.presentation = '"
            + presentation
            + "' and not exists (select 1 from assessment.submission s where s.student = p.id"
            + " and s.assignment = '"
            + ASSIGNMENT
            + "') and not exists (select 1 from assessment.upload u where u.student = p.id and not"
            + " u.used) order by p.id limit "
            + SCRIPTS);
  }

  private static long submissions() {
    return Long.parseLong(column("select count(*) from assessment.submission").get(0));
  }

  /** What the server had in memory at most since it was last forgotten, in kilobytes. */
  private static long peakMemory() throws IOException {
    return Files.readAllLines(Path.of("/proc", "" + FIELDBOOK.server().pid(), "status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  private static Duration percentile(List<Long> nanos, int percent) {
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    return Duration.ofNanos(sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)));
  }

  private static void write(List<Met> met, Duration took, ProcessorTime spent, long memory)
      throws IOException {
    List<Long> confirm = met.stream().map(Met::confirm).toList();
    List<Long> all = met.stream().map(Met::all).toList();
    List<String> lines =
        List.of(
            "scripts\tat_once\tseconds\tall_p50_ms\tall_p99_ms\tconfirm_p50_ms\tconfirm_p99_ms"
                + "\tcpu_ms_app\tcpu_ms_db\tpeak_rss_mib",
            String.format(
                Locale.ROOT,
                "%d\t%d\t%.1f\t%d\t%d\t%d\t%d\t%.1f\t%.1f\t%d",
                met.size(),
                AT_ONCE,
                took.toMillis() / 1000.0,
                percentile(all, 50).toMillis(),
                percentile(all, 99).toMillis(),
                percentile(confirm, 50).toMillis(),
                percentile(confirm, 99).toMillis(),
                (double) spent.application() / met.size(),
                (double) spent.database() / met.size(),
                memory / 1024));
    Files.write(Path.of("target", "rush.tsv"), lines);
    lines.forEach(System.out::println);
  }

  private static List<String> column(String query) {
    List<String> column = new ArrayList<>();
    try (Connection connection = FIELDBOOK.askDatabase();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        column.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
    return column;
  }
}
