package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fieldbook.deploy.benchmark.SpecimenBody;
import org.fieldbook.deploy.people.Bodies;
import org.fieldbook.deploy.people.Member;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A toolkit with an entry of every tool, versions, a file and a link moves into another Fieldbook
 * that never saw it, and is taken away from there as the same bytes.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class FreshInstallationST extends Story {

  private static final String EMAIL = "student48@fieldbook.example";
  private static final int LONG_ENOUGH = 2_000;

  @Test
  void whatIsTakenAwayBroughtInElsewhereAndTakenAwayAgainIsTheSame() throws SQLException {
    Member owner = Member.signIn(fieldbook.url(), EMAIL);
    writes(owner);
    Path home = folder.resolve("home.zip");
    try (Reader student = window()) {
      student.signsIn(EMAIL, FieldbookUnderTest.DEMO_PASSWORD);
      takesAway(student, home);
    }

    try (FieldbookUnderTest fresh = FieldbookUnderTest.demo("fresh").start();
        Reader student = window(fresh)) {
      empties(fresh);
      student.signsIn(EMAIL, FieldbookUnderTest.DEMO_PASSWORD);
      student.opens("/toolkit/list").sees("Empty so far");
      student.opens("/toolkit/bring");
      student.at("#archive").setInputFiles(home);
      student.at("#bring").waitFor();
      student.presses(student.at("#bring"));
      student.link("Go to your toolkit").waitFor();
      Path again = folder.resolve("again.zip");
      takesAway(student, again);
      assertThat(again).hasSameBinaryContentAs(home);
      student.hadNoTrouble();
    }
  }

  /** The demonstration gives an entry to everybody; who comes new has none. */
  private static void empties(FieldbookUnderTest fresh) throws SQLException {
    try (Connection connection = fresh.askDatabase();
        PreparedStatement statement =
            connection.prepareStatement(
                "delete from app.entry where person_id ="
                    + " (select id from app.person where email = ?)")) {
      statement.setString(1, EMAIL);
      statement.executeUpdate();
    }
  }

  private static void takesAway(Reader student, Path to) {
    student.opens("/toolkit/takeaway");
    Takeaways.asks(student, Set.of("data"));
    Takeaways.saves(student, "To move to another Fieldbook (data)", to);
  }

  /** Two versions of an entry of every tool; a file and a link of the first. */
  private static void writes(Member owner) {
    String p = SentForms.hidden(owner.get("/toolkit/showcase").body(), "p");
    List<String> slots = new ArrayList<>();
    for (SpecimenBody body : SpecimenBody.all()) {
      String slot = "own-" + UUID.randomUUID();
      slots.add(slot);
      for (int version = 1; version <= 2; version++) {
        HttpResponse<String> saved =
            owner.json(
                "PUT",
                "/api/entries/" + p + "/" + slot + "?tool=" + body.tool(),
                body.save(LONG_ENOUGH, version),
                Member.save(version - 1, "moves", UUID.randomUUID()));
        assertThat(saved.statusCode()).as(saved.body()).isLessThan(300);
      }
    }
    assertThat(slots).hasSizeGreaterThan(25);
    HttpResponse<String> added =
        owner.file(
            "PUT",
            "/api/entries/" + p + "/" + slots.get(0) + "/files",
            "Rota.pdf",
            Bodies.pdf("The rota of May"));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    HttpResponse<String> linked =
        owner.json(
            "POST",
            "/api/entries/" + p + "/" + slots.get(0) + "/links",
            "{\"to\":\"" + slots.get(1) + "\",\"why\":\"What came of it\"}",
            Map.of());
    assertThat(linked.statusCode()).as(linked.body()).isLessThan(300);
  }
}
