package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.deploy.story.SentForms.found;
import static org.fieldbook.deploy.story.SentForms.hidden;
import static org.fieldbook.deploy.story.SentForms.ledTo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fieldbook.deploy.people.Bodies;
import org.fieldbook.deploy.people.Member;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A student begins a plan with what others and they themselves found out, gives a goal a day, and
 * finds that day in the planner and in the calendar of their phone; logs hours; and hands a copy of
 * an entry in with an assignment. All at the keyboard.
 */
class PlanStoryST extends Story {

  private static final String PASSWORD = FieldbookUnderTest.DEMO_PASSWORD;

  @Test
  @Tag("R-003-052")
  @Tag("R-003-090")
  @EnabledIfSystemProperty(
      named = "fieldbook.full",
      matches = "true",
      disabledReason = "runs with mvn -Pfull verify")
  void aPlanBeginsWithWhatWasFoundOutAndItsDaysStandInThePlanner() {
    String goal = "Shadow the finance officer " + UUID.randomUUID();
    try (Reader student = window()) {
      student.signsIn("student@fieldbook.example", PASSWORD);
      student.opens("/toolkit/ideas?tool=pdp").looks();
      student.presses(student.button("plan"));
      student.sees("Choose at least one idea.").looks();
      student.ticks(student.page().locator("[name=idea]").first());
      student.presses(student.button("plan"));
      student.page().waitForURL("**/toolkit/entry?**");
      assertThat(student.page().locator("[name='fields/needs/0/need']").inputValue()).isNotEmpty();
      student.writes(student.at("[name='fields/goals/0/goal']"), goal);
      student.at("[name='fields/goals/0/due']").fill("2027-02-20");
      student.at("[data-said]:has-text('Saved')").waitFor();

      student.opens("/study/planner").sees(goal).looks();
      student.opens("/toolkit/log?tool=cpd-log").sees("Our promise").looks();
    }
  }

  @Test
  @EnabledIfSystemProperty(
      named = "fieldbook.full",
      matches = "true",
      disabledReason = "runs with mvn -Pfull verify")
  void hoursAreLoggedAndSummed() {
    try (Reader student = phone()) {
      student.signsIn("student43@fieldbook.example", PASSWORD);
      student.opens("/toolkit/entry?e=own-" + UUID.randomUUID() + "&tool=cpd-log");
      student.writes(student.field("What I did"), "Shadowed the night manager");
      student.at("[name='fields/activity_date']").fill("2026-11-10");
      student.at("[name='fields/kind']").selectOption("shadowing");
      student.ticks(student.at("[name='fields/hours'] >> nth=0"));
      student.at("[data-said]:has-text('Saved')").waitFor();
      student.opens("/toolkit/log?tool=cpd-log&from=2026-11-01&to=2026-11-30");
      student.sees("Shadowed the night manager").looks();
      student.opens("/toolkit/log?tool=cpd-log&from=2026-11-11&to=2026-11-30");
      student.sees("Nothing in this period");
      student.hadNoTrouble();
    }
  }

  @Test
  void ideasThatDoNotFitIntoAPlanStayTicked() {
    Member student = Member.signIn(fieldbook.url(), "student22@fieldbook.example");
    String p = presentation(student);
    save(student, "continuum-profile", "\"stretch\":[\"ct-trust\",\"ct-finance\",\"ct-control\"]");
    String need = "{\"need\":\"Read a budget\"}";
    save(student, "pdp", "\"needs\":[" + (need + ",").repeat(8) + need + "]");
    String page = student.get("/toolkit/ideas?tool=pdp&p=" + p).body();
    assertThat(ticked(page)).isEmpty();
    List<Map.Entry<String, String>> sent =
        new ArrayList<>(
            List.of(
                Map.entry("token", student.token()),
                Map.entry("p", p),
                Map.entry("tool", "pdp"),
                Map.entry("save", hidden(page, "save")),
                Map.entry("idea", idea(page, "Trust"))));
    Map.Entry<String, String> tooMany = Map.entry("idea", idea(page, "Control"));
    sent.add(tooMany);

    HttpResponse<String> refused = student.visitor().post("/toolkit/ideas/take", sent);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("A plan has room for 10. Choose fewer");
    assertThat(ticked(refused.body())).containsExactlyInAnyOrder("Trust", "Control");
    sent.remove(tooMany);
    String plan = ledTo(student.visitor().post("/toolkit/ideas/take", sent));
    assertThat(student.get(plan).body()).contains("Trust</textarea>");
    assertThat(ticked(student.get("/toolkit/ideas?tool=pdp&p=" + p).body())).isEmpty();
  }

  private static String idea(String page, String words) {
    return found(page, "name=\"idea\" value=\"([^\"]*)\"[^>]*><span><span[^>]*>" + words + "<");
  }

  /** Words of the ideas that stand ticked. */
  private static List<String> ticked(String page) {
    return Pattern.compile("name=\"idea\" [^>]*checked[^>]*><span><span[^>]*>([^<]*)<")
        .matcher(page)
        .results()
        .map(idea -> idea.group(1))
        .toList();
  }

  private static void save(Member student, String tool, String fields) {
    HttpResponse<String> saved =
        student.json(
            "PUT",
            "/api/entries/" + presentation(student) + "/own-" + UUID.randomUUID() + "?tool=" + tool,
            "{\"kind\":\"kept\",\"body\":{\"fields\":{" + fields + "}}}",
            Member.save(0, "tab", UUID.randomUUID()));
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
  }

  @Test
  void aCalendarProgramFetchesTheDatesAndNothingElse() throws Exception {
    URI site = fieldbook.url();
    Member student = Member.signIn(site, "student44@fieldbook.example");
    String slot = "own-" + UUID.randomUUID();
    HttpResponse<String> saved =
        student.json(
            "PUT",
            "/api/entries/" + presentation(student) + "/" + slot + "?tool=team-charter",
            "{\"body\":{\"fields\":{\"review_on\":\"2027-01-20\"}}}",
            Member.save(0, "tab", UUID.randomUUID()));
    assertThat(saved.statusCode()).isLessThan(300);

    HttpResponse<String> made = student.json("POST", "/api/calendar", "{\"words\":true}", Map.of());
    assertThat(made.statusCode()).isEqualTo(201);
    String path = Bodies.value(made.body(), "path");

    HttpResponse<String> fetched = fetch(site, path);
    assertThat(fetched.statusCode()).isEqualTo(200);
    assertThat(fetched.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
    assertThat(fetched.body())
        .contains("BEGIN:VCALENDAR", "SUMMARY:Review the team charter", "VALUE=DATE:20270120")
        .contains("TMA05");
    String key = path.replace("/calendar/", "").replace(".ics", "");
    for (String other :
        new String[] {
          "/toolkit/list", "/calendar/" + key, "/calendar/" + key + ".ics/", path + "/../../account"
        }) {
      assertThat(fetch(site, other).body()).doesNotContain("Review the team charter");
    }
    student.json("DELETE", "/api/calendar", "", Map.of());
    assertThat(fetch(site, path).statusCode()).isEqualTo(404);
  }

  private static String presentation(Member student) {
    return student.get("/study/home").body().replaceAll("(?s).*?[?&;]p=([A-Z0-9-]+).*", "$1");
  }

  private static HttpResponse<String> fetch(URI site, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(site.resolve("/"))
                .uri(URI.create(site.toString().replaceFirst("/+$", "") + path))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @Test
  @Tag("R-000-040")
  @EnabledIfSystemProperty(
      named = "fieldbook.full",
      matches = "true",
      disabledReason = "runs with mvn -Pfull verify")
  void aCopyOfAnEntryIsAttachedAndReadAgain() {
    try (Reader student = window()) {
      student.signsIn("student@fieldbook.example", PASSWORD);
      student.opens("/tma/attach?a=TMA02").looks();
      student.presses(student.button("Attach a copy"));
      student.sees("Choose the entry that you want to attach.");
      student.ticks(student.page().locator("[name=entry]").first());
      student.writes(student.at("#words"), "The first weeks, as I saw them then.");
      student.presses(student.button("Attach a copy"));
      student.sees("Goes with what you submit next").looks();
      student.follows(student.at("section:has(#ev) ul.rows a"));
      student.sees("Not handed in yet.").sees("The first weeks, as I saw them then.").looks();
    }
  }
}
