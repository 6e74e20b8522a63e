package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.fieldbook.deploy.people.Member;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.fieldbook.deploy.system.SharedFieldbook;
import org.fieldbook.deploy.system.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Competences, roles and blank forms as pages, and a reader's own entries in them. */
class CompetencePagesST {

  private final FieldbookUnderTest fieldbook = SharedFieldbook.get();

  private Member student() {
    return Member.signIn(fieldbook.url(), "student45@fieldbook.example");
  }

  private static String page(Member student, String path) {
    HttpResponse<String> answer = student.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static void saves(Member student, String tool, String title, String competence) {
    saves(student, tool, title, competence, "{}");
  }

  /** Saves an entry and answers its address. */
  private static String saves(
      Member student, String tool, String title, String competence, String fields) {
    String slot = "own-" + UUID.randomUUID();
    String presentation =
        page(student, "/study/home").replaceAll("(?s).*?[?&;]p=([A-Z0-9-]+).*", "$1");
    HttpResponse<String> saved =
        student.json(
            "PUT",
            "/api/entries/" + presentation + "/" + slot + "?tool=" + tool,
            "{\"title\":\""
                + title
                + "\",\"competences\":[\""
                + competence
                + "\"],\"body\":{\"fields\":"
                + fields
                + "}}",
            Member.save(0, "tab", UUID.randomUUID()));
    assertThat(saved.statusCode()).as(saved.body()).isLessThan(300);
    return "/toolkit/entry?e=" + slot + "&p=" + presentation;
  }

  @Test
  @Tag("R-003-030")
  @Tag("R-003-046")
  void entriesFromAnyToolStandAsEvidenceAndInThePartsOfTheWholeSystem() {
    Member student = student();
    String one = "Ward round " + UUID.randomUUID();
    String other = "Day centre " + UUID.randomUUID();
    saves(student, "sbar-brief", one, "org-context");
    saves(student, "team-charter", other, "org-context");

    assertThat(page(student, "/toolkit/competence?c=org-context")).contains(one, other);
    assertThat(page(student, "/toolkit/system"))
        .contains("Individual leaders and managers", "The organisation: plans", "Partners, people")
        .contains("dotted line", one, other);
  }

  @Test
  void aFilledFormIsReadAndPrintedSheetBySheet() {
    Member student = student();
    String charter =
        saves(
            student,
            "team-charter",
            "Nights",
            "gen-team",
            "{\"purpose\":\"Nobody is alone\",\"pulse\":{\"p1\":{\"avg\":3,\"low\":1}}}");

    String page = page(student, charter);
    assertThat(page).containsOnlyOnce("Nobody is alone").containsOnlyOnce("sheet-laid new-sheet");
    assertThat(page.substring(page.indexOf("sheet-laid new-sheet")))
        .contains("Our pulse", "Safety pulse", "Not filled: ")
        .doesNotContain("Nobody is alone");
  }

  @Test
  @Tag("R-003-045")
  void twoRolesStandSideBySide() {
    assertThat(page(student(), "/toolkit/profile?role=role-first-line&beside=role-strategic"))
        .contains("Two roles side by side", "Strategic manager or director", "not asked for");
  }

  @Test
  @Tag("R-003-218")
  void whatLeadersAndManagersDoIsPublished() {
    Member student = student();
    assertThat(page(student, "/study/week?w=W01")).contains("What Leaders and Managers in Social");
    assertThat(page(student, "/toolkit/competences")).contains("All 61 competences.");
  }

  @Test
  @Tag("R-003-170")
  @Tag("R-003-226")
  void anybodyMayPrintTheBlankForms() {
    Visitor stranger = new Visitor(fieldbook.url());
    String all = stranger.get("/tools").body();
    for (String tool : List.of("pdp", "cpd-log", "supervision-record")) {
      String address = "/tools/blank?c=LMC310&tool=" + tool;
      assertThat(all).contains(address.replace("&", "&amp;"));
      assertThat(stranger.get(address).statusCode()).isEqualTo(200);
    }
    assertThat(stranger.get("/tools/blank?c=LMC310&tool=cpd-log").body())
        .contains("What I learned", "Hours");
    assertThat(stranger.get("/tools/blank?c=LMC310&tool=sbar-brief").body())
        .contains("cut-out new-sheet", "Blank forms, 4 to a page");
    assertThat(stranger.get("/tools/blank?c=LMC310&tool=compassion-log").body())
        .contains("picture-pocket", "Four questions for the pocket");
    assertThat(stranger.get("/tools/blank?c=LMC310&tool=nothing").statusCode()).isEqualTo(404);
    assertThat(stranger.get("/tools/blank").statusCode()).isEqualTo(404);
  }
}
