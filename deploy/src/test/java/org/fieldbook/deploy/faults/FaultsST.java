package org.fieldbook.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.fieldbook.deploy.faults.Judge.Broken;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Kills and judges; {@code target/faults.tsv} says what came of it. */
class FaultsST {

  private static final int SHORT_FORM = 2;

  /** Kills of each kind; not set, one of each. */
  private static final int KILLS = Integer.getInteger("fieldbook.kills", 0);

  /** Two rounds, of each kind one, and in each round several students submit, once each. */
  private static final int STUDENTS_A_KILL = 20;

  private static final String ASSIGNMENT = "TMA02";
  private static final int TYPISTS = 3;
  private static final int SUBMITTERS = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private static final FieldbookUnderTest FIELDBOOK =
      FieldbookUnderTest.demo("faults")
          .with("FIELDBOOK_DEMO_STUDENTS", "" + Math.max(60, KILLS * STUDENTS_A_KILL));

  private final Told told = new Told();
  private final AtomicBoolean stopped = new AtomicBoolean();

  @AfterAll
  static void stop() {
    FIELDBOOK.close();
  }

  @Test
  void whateverIsKilledNoReceiptIsFalseAndNoWordIsLost() throws InterruptedException, IOException {
    FIELDBOOK.start();
    String presentation =
        ask("select presentation from app.tutor_group order by id limit 1").get(0);
    ExecutorService clients = Executors.newCachedThreadPool();
    crew(presentation).forEach(clients::execute);
    List<Fault> faults = faults();
    for (Fault fault : faults) {
      awaitWork();
      fault.strike(FIELDBOOK);
      assertThat(FIELDBOOK.awaitEnd()).as("the launcher notices").isEqualTo(3);
      told.nextRound();
      FIELDBOOK.start();
    }
    awaitWork();
    stopped.set(true);
    clients.shutdown();
    assertThat(clients.awaitTermination(2, TimeUnit.MINUTES)).as("clients came to rest").isTrue();
    judge(presentation, faults);
  }

  private static List<Fault> faults() {
    return Stream.iterate(0, i -> i + 1)
        .limit(KILLS == 0 ? SHORT_FORM : 2L * KILLS)
        .map(i -> Fault.values()[i % Fault.values().length])
        .toList();
  }

  private List<Client> crew(String presentation) {
    List<String> students =
        ask(
            "select p.email from app.enrolment e join app.person p on p.id = e.person_id"
                + " where e.presentation = '"
                + presentation
                + "' and p.email <> 'student@fieldbook.example'"
                + " and not exists (select 1 from assessment.submission s where s.student = p.id"
                + " and s.assignment = '"
                + ASSIGNMENT
                + "') order by p.id");
    String forum =
        ask("select f.id from app.forum f join app.enrolment e on e.group_id = f.group_id"
                + " join app.person p on p.id = e.person_id where p.email = '"
                + students.get(0)
                + "'")
            .get(0);
    List<Client> crew = new ArrayList<>();
    crew.add(new Posting(FIELDBOOK.url(), told, stopped, students.get(0), forum));
    for (int i = 1; i <= TYPISTS; i++) {
      crew.add(new Typing(FIELDBOOK.url(), told, stopped, students.get(i), presentation, "W00-A2"));
    }
    Queue<String> others =
        new ConcurrentLinkedQueue<>(students.subList(TYPISTS + 1, students.size()));
    for (int i = 0; i < SUBMITTERS; i++) {
      crew.add(new Submitting(FIELDBOOK.url(), told, stopped, presentation, ASSIGNMENT, others));
    }
    return crew;
  }

  /** Waits until every kind of client was told something since the last fault, and a bit longer. */
  private void awaitWork() throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    int round = told.round();
    while (told.receipts().stream().filter(r -> r.round() == round).count() < 3
        || told.words().stream().filter(w -> w.round() == round).count() < 30
        || told.posts().stream().filter(p -> p.round() == round).count() < 3) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException(
            "Clients make no headway in round "
                + round
                + ": "
                + told.surprises()
                + "\n"
                + FIELDBOOK.log());
      }
      Thread.sleep(100);
    }
    // Not always at the same place of what they do.
    Thread.sleep((round * 389L) % 1_500);
  }

  private void judge(String presentation, List<Fault> faults) throws IOException {
    Judge judge = new Judge(FIELDBOOK, presentation);
    List<Broken> receipts = judge.falseReceipts(told.receipts());
    List<Broken> words = judge.lostWords(told.words());
    List<Broken> posts = judge.lostPosts(told.posts());
    List<String> twice = judge.effectsTwice();
    List<String> lines = new ArrayList<>();
    lines.add(
        "fault\ttimes\treceipts_issued\treceipts_false\twords_acknowledged\twords_lost"
            + "\tposts_acknowledged\tposts_lost\tjobs_twice");
    for (Fault fault : Fault.values()) {
      lines.add(
          String.join(
              "\t",
              fault.words(),
              "" + faults.stream().filter(fault::equals).count(),
              "" + told.receipts().stream().filter(r -> under(faults, r.round(), fault)).count(),
              "" + receipts.stream().filter(b -> under(faults, b.round(), fault)).count(),
              "" + told.words().stream().filter(w -> under(faults, w.round(), fault)).count(),
              "" + words.stream().filter(b -> under(faults, b.round(), fault)).count(),
              "" + told.posts().stream().filter(p -> under(faults, p.round(), fault)).count(),
              "" + posts.stream().filter(b -> under(faults, b.round(), fault)).count(),
              "" + twice.size()));
    }
    Files.write(Path.of("target", "faults.tsv"), lines);
    lines.forEach(System.out::println);
    assertThat(told.surprises()).as("answers that no client can make sense of").isEmpty();
    assertThat(receipts).as("false receipts").isEmpty();
    assertThat(words).as("acknowledged words that are lost").isEmpty();
    assertThat(posts).as("acknowledged posts that are not there once").isEmpty();
    assertThat(twice).as("effects that happened twice").isEmpty();
  }

  /** What was told after the last fault counts with it: it was told by what had recovered. */
  private static boolean under(List<Fault> faults, int round, Fault fault) {
    return faults.get(Math.min(round, faults.size() - 1)) == fault;
  }

  private static List<String> ask(String query) {
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
