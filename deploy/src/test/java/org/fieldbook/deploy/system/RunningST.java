package org.fieldbook.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.fieldbook.deploy.people.Member;
import org.junit.jupiter.api.Test;

/** What holds of the shipped artefact while it runs. */
class RunningST {

  private final FieldbookUnderTest fieldbook = SharedFieldbook.get();

  @Test
  void saysThatItIsReadyAndAlive() {
    assertThat(fieldbook.statusOf("/health/ready")).isEqualTo(200);
    assertThat(fieldbook.statusOf("/health/live")).isEqualTo(200);
    assertThat(fieldbook.said())
        .contains("Fieldbook is ready at " + fieldbook.url())
        .contains("Ctrl-C stops it");
  }

  @Test
  void keepsWhatTheDatabaseHasAcknowledged() throws SQLException {
    assertThat(databaseSettings())
        .containsEntry("fsync", "on")
        .containsEntry("synchronous_commit", "on")
        .containsEntry("full_page_writes", "on")
        .containsEntry("data_checksums", "on");
  }

  @Test
  void letsOnlyThisMachineAndOnlyWithPasswordsIntoTheDatabase() throws SQLException {
    assertThat(databaseSettings())
        .containsEntry("listen_addresses", "127.0.0.1")
        .containsEntry("unix_socket_directories", "")
        .containsEntry("password_encryption", "scram-sha-256");
    assertThat(column("SELECT DISTINCT auth_method FROM pg_hba_file_rules"))
        .containsExactly("scram-sha-256");
    assertThatThrownBy(() -> fieldbook.askDatabase("fieldbook", "fieldbook").close())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void worksInTheDatabaseWithoutBeingItsSuperuser() throws SQLException {
    assertThat(column("SELECT rolname FROM pg_roles WHERE rolsuper")).containsExactly("postgres");
    assertThat(
            column(
                "SELECT DISTINCT usename FROM pg_stat_activity WHERE datname = 'fieldbook'"
                    + " AND application_name = 'fieldbook'"))
        .containsExactly("fieldbook");
  }

  @Test
  void keepsItsSecretsToItself() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fieldbook.data())))
        .isEqualTo("rwx------");
    try (Stream<Path> secrets = Files.list(fieldbook.data().resolve("secrets"))) {
      assertThat(secrets)
          .isNotEmpty()
          .allSatisfy(
              secret ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                      .isEqualTo("rw-------"));
    }
    String password =
        Files.readString(fieldbook.data().resolve("secrets/database-password")).strip();
    assertThat(Files.readString(fieldbook.data().resolve("payara/config/domain.xml")))
        .contains("ENV=FIELDBOOK_DATABASE_PASSWORD")
        .doesNotContain(password);
  }

  @Test
  void doesNotSayWhatItIsMadeOf() {
    HttpResponse<String> answer = new Visitor(fieldbook.url()).get("/signin");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    assertThat(answer.body()).doesNotContain("jsessionid").doesNotContain("Payara");
  }

  @Test
  void bindsTheBrowserWithEveryAnswerARefusalIncluded() {
    Visitor stranger = new Visitor(fieldbook.url());
    Member student = Member.signIn(fieldbook.url(), "student@fieldbook.example");
    Map<String, HttpResponse<String>> answers =
        Map.of(
            "sign-in", stranger.get("/signin"),
            "sent to sign in", stranger.get("/study/home"),
            "call without sign-in", stranger.get("/api/forum/threads"),
            "script", stranger.get("/assets/fieldbook.js"),
            "page", student.get("/study/home"),
            "nothing there", student.get("/no/such/page"),
            "call that is refused", student.json("POST", "/api/forum/threads", "{}", Map.of()));
    answers.forEach(
        (what, answer) -> {
          boolean page = answer.headers().firstValue("permissions-policy").isPresent();
          assertThat(page).as(what).isNotEqualTo(what.contains("call") || what.equals("script"));
          assertThat(answer.headers().allValues("content-security-policy"))
              .as(what)
              .singleElement(InstanceOfAssertFactories.STRING)
              .startsWith(
                  page
                      ? "default-src 'none'; script-src 'self'; style-src 'self';"
                      : "default-src 'none'; frame-ancestors 'none'");
          assertThat(answer.headers().allValues("x-content-type-options"))
              .as(what)
              .containsExactly("nosniff");
          assertThat(answer.headers().allValues("x-frame-options"))
              .as(what)
              .containsExactly("DENY");
        });
  }

  @Test
  void compressesTextAsTheClientTakesIt() {
    assertThat(codingOf("/assets/fieldbook.css", "gzip, deflate, br, zstd")).isEqualTo("br");
    assertThat(codingOf("/assets/fieldbook.css", "gzip")).isEqualTo("gzip");
    assertThat(codingOf("/assets/fieldbook.css", "identity")).isEmpty();
    assertThat(codingOf("/about", "br;q=1.0")).isEqualTo("br");
    assertThat(codingOf("/assets/fonts/literata-latin-wght-normal.woff2", "br")).isEmpty();
  }

  /** How the answer was packed; to be told apart by whoever keeps it for several clients. */
  private String codingOf(String path, String accepted) {
    HttpResponse<String> answer =
        new Visitor(fieldbook.url())
            .send(path, HttpRequest.newBuilder().header("Accept-Encoding", accepted).GET());
    String coding = answer.headers().firstValue("content-encoding").orElse("");
    if (!coding.isEmpty()) {
      assertThat(answer.headers().allValues("vary")).as(path).contains("Accept-Encoding");
    }
    return coding;
  }

  @Test
  void showsNoInnerPartsToStrangers() {
    Visitor stranger = new Visitor(fieldbook.url());
    for (String path : List.of("/metrics", "/metrics/base", "/openapi", "/openapi/")) {
      assertThat(stranger.get(path).statusCode()).as(path).isIn(302, 401, 403, 404);
    }
  }

  @Test
  void showsInnerPartsToTheOfficeAlone() {
    Member student = Member.signIn(fieldbook.url(), "student@fieldbook.example");
    Member office = Member.signIn(fieldbook.url(), "office@fieldbook.example");
    for (String path : List.of("/metrics", "/openapi")) {
      assertThat(student.get(path).statusCode()).as(path).isEqualTo(404);
      assertThat(office.get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void refusesInJsonWhatIsNoCallOfTheApi() {
    Member student = Member.signIn(fieldbook.url(), "student@fieldbook.example");
    assertRefused(student.get("/api/no/such/address"), 404);
    assertRefused(student.json("DELETE", "/api/forum/threads", "", Map.of()), 405);
    assertRefused(student.json("POST", "/api/forum/threads", "{}", Map.of()), 400);
    assertRefused(student.json("POST", "/api/forum/threads", "{\"forum\":", Map.of()), 400);
  }

  private static void assertRefused(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.body()).contains("\"reasons\":[\"");
  }

  private Map<String, String> databaseSettings() throws SQLException {
    Map<String, String> settings = new HashMap<>();
    try (Connection connection = fieldbook.askDatabase();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT name, setting FROM pg_settings")) {
      while (rows.next()) {
        settings.put(rows.getString(1), rows.getString(2));
      }
    }
    return settings;
  }

  private List<String> column(String query) throws SQLException {
    List<String> column = new java.util.ArrayList<>();
    try (Connection connection = fieldbook.askDatabase();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        column.add(rows.getString(1));
      }
    }
    return column;
  }
}
