package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fieldbook.deploy.people.Member;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.fieldbook.deploy.system.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A student takes a toolkit with badges away, brings it in where nothing is known of it, and finds
 * the badges there, as those of whoever issued them.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class KeptBadgesST extends Story {

  private static final String EMAIL = "student47@fieldbook.example";
  private static final Set<String> COMPETENCES = Set.of("gen-inspire", "gen-vision");

  @Test
  void badgesThatCameWithAnArchiveStandApartAndCanBeTakenOut() throws SQLException {
    Member owner = Member.signIn(fieldbook.url(), EMAIL);
    earns(owner, SentForms.hidden(owner.get("/toolkit/showcase").body(), "p"));
    Path archive = folder.resolve("toolkit.zip");
    try (Reader student = window()) {
      student.signsIn(EMAIL, FieldbookUnderTest.DEMO_PASSWORD);
      student.opens("/toolkit/takeaway");
      Takeaways.asks(student, Set.of("data"));
      Takeaways.saves(student, "To move to another Fieldbook (data)", archive);
      forget("entry");
      forget("badge");

      student.opens("/toolkit/bring");
      student.at("#archive").setInputFiles(archive);
      student.at("#bring").waitFor();
      assertThat(student.at("section:has(#plan) table").innerText()).contains("Badge");
      student.looks();
      student.presses(student.at("#bring"));
      student.link("Go to your toolkit").waitFor();
      student.opens("/toolkit/recognition");
      standsApart(student);
      student.presses(student.at("section:has(#kept) summary"));
      student.presses(student.button("Take it out"));
      student.page().waitForURL("**/toolkit/recognition?p=*");
      assertThat(student.page().locator("section:has(#kept) h3").count()).isEqualTo(1);
      student.hadNoTrouble();
    }
  }

  /** In light and dark, and at every width. */
  private static void standsApart(Reader student) {
    Page page = student.page();
    assertThat(page.locator("section:has(#kept) h3").count()).isEqualTo(COMPETENCES.size());
    assertThat(student.at("section:has(#kept)").innerText()).contains("Issued on", "localhost");
    assertThat(student.at("section:has(#yours)").innerText()).contains("None yet");
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      student.looks();
    }
    assertThat(Layout.faults(page)).isEmpty();
    page.reload();
  }

  /** Two badges, for competences that complete entries show. */
  private void earns(Member owner, String p) throws SQLException {
    HttpResponse<String> saved =
        owner.json(
            "PUT",
            "/api/entries/" + p + "/own-" + UUID.randomUUID() + "?tool=reflective-journal",
            "{\"kind\":\"kept\",\"body\":{\"fields\":{\"description\":\"A year of it.\"}}}",
            Member.save(0, "badges", UUID.randomUUID()));
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
    SentForms.ledTo(
        SentForms.send(
            owner,
            "profile/specification",
            Map.of(
                "p", p, "slot", "own-home-spec", "role", "role-strategic", "size", "size-large")));
    change(
        "set status = 'done', competence_tags = '" + String.join(" ", COMPETENCES) + "'", "true");
    change(
        "set body = jsonb_set(body, '{fields,profile}', (select jsonb_agg(r ||"
            + " jsonb_build_object('current', 4)) from"
            + " jsonb_array_elements(body->'fields'->'profile') r))",
        "tool_id = 'person-spec'");
    for (String competence : COMPETENCES) {
      Map<String, String> earned = Map.of("p", p, "achievement", competence, "confirmed", "true");
      SentForms.ledTo(SentForms.send(owner, "recognition/issue", earned));
    }
  }

  private void change(String set, String where) throws SQLException {
    run("update app.entry " + set + " where " + where + " and");
  }

  /** As if this were another Fieldbook: the account is here, and nothing of the toolkit. */
  private void forget(String table) throws SQLException {
    run("delete from app." + table + " where");
  }

  private void run(String change) throws SQLException {
    String sql = change + " person_id = (select id from app.person where email = ?)";
    try (Connection connection = fieldbook.askDatabase();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, EMAIL);
      assertThat(statement.executeUpdate()).as(sql).isPositive();
    }
  }
}
