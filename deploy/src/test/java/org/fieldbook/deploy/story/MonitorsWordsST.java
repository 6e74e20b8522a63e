package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.fieldbook.deploy.people.Member;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.fieldbook.deploy.system.SharedFieldbook;
import org.junit.jupiter.api.Test;

/**
 * What a monitor says of a script, and what its tutor answers, reaches monitor and tutor, and its
 * student nowhere: not in any page or file that links lead to, not at the addresses of the monitor,
 * not in the take-away, and no log has it.
 */
class MonitorsWordsST {

  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
  private static final int MOST = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final FieldbookUnderTest fieldbook = SharedFieldbook.get();
  private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void reachTheTutorAndNoStudent() throws Exception {
    String student =
        one(
            "select p.email from assessment.script s join app.person p on p.id = s.student join"
                + " app.person t on t.id = s.returned_by left join assessment.monitor_report r on"
                + " r.script = s.id left join assessment.sampled_script d on d.script = s.id where"
                + " s.assignment = 'TMA01' and s.state = 'RETURNED' and r.script is null and"
                + " d.script is null and t.email = 'tutor@fieldbook.example' order by s.id limit"
                + " 1");
    String script =
        one(
            "select s.id from assessment.script s join app.person p on p.id = s.student"
                + " where s.assignment = 'TMA01' and p.email = '"
                + student
                + "'");
    Member monitor = Member.signIn(fieldbook.url(), "monitor@fieldbook.example");
    Member tutor = Member.signIn(fieldbook.url(), "tutor@fieldbook.example");
    Member writer = Member.signIn(fieldbook.url(), student);
    judge(monitor, script);
    assertThat(
            tutor
                .form(
                    "/marking/monitored/answer",
                    Map.of(
                        "token",
                        tutor.token(),
                        "p",
                        "LMC310-2026J",
                        "id",
                        script,
                        "answer",
                        canary))
                .statusCode())
        .isEqualTo(302);
    assertThat(monitor.get("/monitoring/script?id=" + script).body()).contains(canary);
    assertThat(tutor.get("/marking/monitored").body()).contains(canary);
    Member office = Member.signIn(fieldbook.url(), "office@fieldbook.example");
    assertThat(office.get("/office/monitored?id=" + script).body()).contains(canary);

    Set<String> seen = walk(writer);
    assertThat(seen)
        .as("where the walk has been")
        .anyMatch(p -> p.startsWith("/tma/assignment?a=TMA01"))
        .anyMatch(p -> p.startsWith("/tma/receipt"))
        .anyMatch(p -> p.startsWith("/toolkit/takeaway"))
        .anyMatch(p -> p.startsWith("/study/calendar"))
        .hasSizeGreaterThan(60);
    for (String address :
        List.of(
            "/monitoring/script?id=" + script,
            "/marking/monitored",
            "/marking/script?id=" + script,
            "/office/mark-history?id=" + script,
            "/office/monitored?id=" + script,
            "/api/monitoring/scripts/" + script + "/report")) {
      assertThat(writer.get(address).body()).as(address).doesNotContain(canary);
    }
    assertThat(takenAway(writer)).isPositive();
    assertThat(logs()).isPositive();
  }

  private void judge(Member monitor, String script) {
    HttpResponse<String> saved =
        monitor.json(
            "PUT",
            "/api/monitoring/scripts/" + script + "/report",
            "{\"mark\":\"RIGHT\",\"feedback\":\"HELPFUL\",\"why\":\""
                + canary
                + "\",\"strengths\":\""
                + canary
                + "\",\"next\":\""
                + canary
                + "\"}",
            Map.of("If-Match", "\"0\""));
    assertThat(saved.statusCode()).isEqualTo(200);
    // What is refused is an answer, too, and may be in a log.
    assertThat(
            monitor
                .json(
                    "POST",
                    "/api/monitoring/scripts/" + script + "/hold",
                    "{\"why\":\"" + canary + "\"}",
                    Map.of())
                .statusCode())
        .isEqualTo(422);
    assertThat(
            monitor
                .json(
                    "POST",
                    "/api/monitoring/scripts/" + script + "/finish",
                    "",
                    Map.of("If-Match", "\"1\""))
                .statusCode())
        .isEqualTo(204);
  }

  /** Follows every link from the student's pages; answers where it has been. */
  private Set<String> walk(Member student) {
    Deque<String> todo =
        new ArrayDeque<>(
            List.of(
                "/tma/list",
                "/tma/assignment?a=TMA01&p=LMC310-2026J",
                "/tma/result?p=LMC310-2026J",
                "/study/calendar?p=LMC310-2026J",
                "/toolkit/takeaway?p=LMC310-2026J",
                "/study/home",
                "/account"));
    Set<String> seen = new TreeSet<>(todo);
    int asked = 0;
    while (!todo.isEmpty() && asked < MOST) {
      String address = todo.remove();
      asked++;
      HttpResponse<String> answer = student.get(address);
      assertThat(answer.body()).as(address).doesNotContain(canary);
      if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        continue;
      }
      Matcher link = LINK.matcher(answer.body());
      while (link.find()) {
        String next = link.group(1).replace("&amp;", "&");
        if (isWorthIt(next) && seen.add(next)) {
          // Everything about assignments first.
          if (next.startsWith("/tma")) {
            todo.addFirst(next);
          } else {
            todo.add(next);
          }
        }
      }
    }
    return seen;
  }

  private static boolean isWorthIt(String address) {
    return !address.startsWith("/assets/")
        && !address.startsWith("/signout")
        && !address.startsWith("/media/");
  }

  /** Takes everything away as data, and looks into every part; answers how many there were. */
  private int takenAway(Member student) throws IOException, InterruptedException {
    HttpResponse<String> ordered =
        student.json(
            "POST",
            "/api/takeaways/LMC310-2026J",
            "{\"choice\":\"all\",\"entries\":[],\"formats\":[\"data\",\"site\"],\"blanks\":false,\"told\":true}",
            Map.of());
    assertThat(ordered.statusCode()).as(ordered.body()).isBetween(200, 299);
    long end = System.nanoTime() + PATIENCE.toNanos();
    String files = "";
    while (files.isEmpty()) {
      assertThat(System.nanoTime()).as("the take-away").isLessThan(end);
      Thread.sleep(500);
      files =
          one(
              "select coalesce(string_agg(f.sha256, ' '), '') from app.takeaway_file f"
                  + " join app.takeaway_order o on o.id = f.order_id join app.person p"
                  + " on p.id = o.person_id where f.sha256 is not null and o.state not in"
                  + " ('queued', 'running') and p.email = '"
                  + student.email()
                  + "'");
    }
    int parts = 0;
    for (String hash : files.split(" ", -1)) {
      try (Stream<Path> kept = Files.walk(fieldbook.data())) {
        Path file =
            kept.filter(p -> p.getFileName().toString().contains(hash)).findFirst().orElseThrow();
        parts += look(file);
      }
    }
    return parts;
  }

  private int look(Path file) throws IOException {
    int parts = 0;
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      while (zip.getNextEntry() != null) {
        assertThat(new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1))
            .doesNotContain(canary);
        parts++;
      }
    }
    return parts;
  }

  /** Looks through every log; answers how many bytes there were. */
  private long logs() throws IOException {
    long bytes = 0;
    try (Stream<Path> logs = Files.walk(fieldbook.data().resolve("log"))) {
      for (Path log : logs.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(log, StandardCharsets.ISO_8859_1);
        assertThat(text).as(log.toString()).doesNotContain(canary);
        bytes += text.length();
      }
    }
    assertThat(fieldbook.said()).doesNotContain(canary);
    return bytes;
  }

  private String one(String query) {
    try (Connection connection = fieldbook.askDatabase();
        PreparedStatement statement = connection.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      assertThat(rows.next()).as(query).isTrue();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }
}
