package org.fieldbook.deploy.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldbook.deploy.people.Bodies;
import org.fieldbook.deploy.people.Enrolments;
import org.fieldbook.deploy.people.Member;
import org.fieldbook.deploy.people.Submitting;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.fieldbook.deploy.system.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A caller who hops from node to node with every request. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class TwoNodesST {

  private static final String STUDENT = "student2@fieldbook.example";
  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]*)\"");

  private static final FieldbookUnderTest FIRST = FieldbookUnderTest.demo("first-node");
  private static final FieldbookUnderTest SECOND = FieldbookUnderTest.demo("second-node");

  @BeforeAll
  static void start() throws IOException {
    FIRST.start();
    String port = Files.readString(FIRST.data().resolve("postgres.port")).strip();
    Files.writeString(
        SECOND.data().resolve("fieldbook-data"), "Fieldbook data directory, layout 1, demo");
    // The files of all nodes are in one place, as on a shared disk.
    Files.createSymbolicLink(SECOND.data().resolve("files"), FIRST.data().resolve("files"));
    SECOND
        .with("FIELDBOOK_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + port + "/fieldbook")
        .with("FIELDBOOK_DATABASE_USER", "fieldbook")
        .with("FIELDBOOK_DATABASE_PASSWORD", secret(FIRST.data(), "database-password"))
        .start();
  }

  private static String secret(Path data, String name) throws IOException {
    return Files.readString(data.resolve("secrets").resolve(name)).strip();
  }

  @AfterAll
  static void stop() {
    SECOND.close();
    FIRST.close();
  }

  private static String at(FieldbookUnderTest node, String path) {
    return URI.create(node.url() + path).toString();
  }

  private static FieldbookUnderTest node(int hop) {
    return hop % 2 == 0 ? FIRST : SECOND;
  }

  @Test
  @Order(1)
  void signInAndRoleHoldOnBothNodes() {
    Visitor tutor = new Visitor(FIRST.url()).signIn("tutor@fieldbook.example", Member.PASSWORD);
    for (int hop = 0; hop < 10; hop++) {
      assertThat(tutor.get(at(node(hop), "/tutoring/home")).statusCode())
          .as("a tutor's page, hop %d", hop)
          .isEqualTo(200);
      assertThat(tutor.get(at(node(hop), "/office/home")).statusCode())
          .as("a page that is not for tutors, hop %d", hop)
          .isEqualTo(404);
    }
  }

  @Test
  @Order(2)
  void wordsTypedOnOneNodeAreThereOnTheOther() {
    Member student = Member.signIn(FIRST.url(), STUDENT);
    String code = Enrolments.presentationOf(STUDENT, FIRST);
    String entry = "/api/entries/" + code + "/W00-A3";
    String before = student.get(entry).headers().firstValue("etag").orElse("0");
    int seen = Integer.parseInt(before.replaceAll("\\D", ""));
    String text = "";
    for (int hop = 0; hop < 10; hop++) {
      FieldbookUnderTest here = node(hop);
      text = (text + " hop" + hop).strip();
      HttpResponse<String> saved =
          student
              .at(here.url())
              .json(
                  "PUT",
                  entry,
                  "{\"body\":{\"text\":\"" + text + "\"}}",
                  Member.save(seen, "tab", UUID.randomUUID()));
      assertThat(saved.statusCode()).as("save on hop %d: %s", hop, saved.body()).isIn(200, 201);
      seen = Integer.parseInt(saved.headers().firstValue("etag").orElse("").replaceAll("\\D", ""));
      HttpResponse<String> there = student.at(node(hop + 1).url()).get(entry);
      assertThat(there.body()).as("read on the other node, hop %d", hop).contains(text);
    }
  }

  @Test
  @Tag("R-000-076")
  @Order(3)
  void aScriptSubmittedOnOneNodeIsHandedOutByTheOther() {
    Member student = Member.signIn(SECOND.url(), "student3@fieldbook.example");
    String content = Bodies.pdf("A script for two nodes " + UUID.randomUUID());
    String presentation = Enrolments.presentationOf(STUDENT, FIRST);
    String code = Submitting.script(student, presentation, "TMA02", content);
    assertThat(student.at(FIRST.url()).get("/tma/file?code=" + code).body()).isEqualTo(content);
  }

  @Test
  @Order(4)
  void aFormOpenedOnOneNodeIsTakenByTheOther() {
    Member office = Member.signIn(FIRST.url(), "office@fieldbook.example");
    for (int hop = 0; hop < 4; hop++) {
      String page = office.at(node(hop).url()).get("/office/account").body();
      Map<String, String> form = new LinkedHashMap<>();
      form.put("account", "account");
      form.put("account:given", "Hop");
      form.put("account:family", "Between");
      form.put("account:identifier", "H%07d".formatted(hop + 1));
      form.put("account:email", "hop" + hop + "@fieldbook.example");
      form.put("account:role", "student");
      form.put("account:open", "Open the account");
      form.put("jakarta.faces.ViewState", found(VIEW_STATE, page));
      form.put("primefaces.nonce", found(NONCE, page));
      HttpResponse<String> answer = office.at(node(hop + 1).url()).form("/office/account", form);
      assertThat(answer.statusCode()).as("hop %d", hop).isEqualTo(200);
      assertThat(answer.body())
          .as("the form of hop %d, taken by the other node", hop)
          .contains("The account for Hop Between is open");
    }
  }

  private static String found(Pattern wanted, String page) {
    Matcher value = wanted.matcher(page);
    assertThat(value.find()).as("%s on the page", wanted).isTrue();
    return value.group(1);
  }

  @Test
  @Order(5)
  void whoSignsOutOnOneNodeIsSignedOutOnTheOther() {
    Visitor tutor = new Visitor(FIRST.url());
    String kept =
        tutor
            .post(
                "/signin", Map.of("email", "tutor2@fieldbook.example", "password", Member.PASSWORD))
            .headers()
            .firstValue("set-cookie")
            .orElse("")
            .split(";", 2)[0];
    assertThat(tutor.get(at(SECOND, "/tutoring/home")).statusCode()).isEqualTo(200);
    assertThat(tutor.post("/signout", Map.of()).statusCode()).isEqualTo(302);
    // Whoever kept the token cannot use it either.
    for (int hop = 0; hop < 2; hop++) {
      HttpResponse<String> answer =
          new Visitor(FIRST.url())
              .send(
                  at(node(hop), "/tutoring/home"),
                  HttpRequest.newBuilder().header("Cookie", kept).GET());
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("location").orElse("")).contains("/signin");
    }
  }

  @Test
  @Order(6)
  void oneNodeKilledLeavesTheOtherServing() {
    Visitor tutor = new Visitor(SECOND.url()).signIn("tutor@fieldbook.example", Member.PASSWORD);
    assertThat(tutor.get(at(SECOND, "/tutoring/home")).statusCode()).isEqualTo(200);
    SECOND.killServer();
    assertThat(SECOND.awaitEnd()).isEqualTo(3);
    for (int i = 0; i < 5; i++) {
      assertThat(tutor.get(at(FIRST, "/tutoring/home")).statusCode()).isEqualTo(200);
    }
    assertThat(FIRST.statusOf("/health/ready")).isEqualTo(200);
  }
}
