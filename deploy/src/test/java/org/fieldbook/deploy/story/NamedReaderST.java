package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldbook.deploy.people.Member;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.fieldbook.deploy.system.SharedFieldbook;
import org.junit.jupiter.api.Test;

/** A mentor fills in what a tool has for them, as a browser without scripts sends it. */
class NamedReaderST {

  private static final String MENTOR = "student18@fieldbook.example";
  private static final String NOTE = "field/mentor_note";
  private static final String SEEN = "seen/mentor_note";

  private final FieldbookUnderTest fieldbook = SharedFieldbook.get();
  private final Member owner = Member.signIn(fieldbook.url(), "student17@fieldbook.example");
  private final Member mentor = Member.signIn(fieldbook.url(), MENTOR);
  private final String presentation = hidden(owner.get("/toolkit/showcase").body(), "p");
  private final String slot = "own-" + UUID.randomUUID();

  @Test
  void aMentorWritesInTheEntryAndTheOwnerIsTold() {
    String entry = shared();
    String page = mentor.get("/toolkit/shared?entry=" + entry).body();
    assertThat(page).contains("You can fill in “Mentor’s or manager’s comment” and “Date agreed");
    Map<String, String> form = form(entry, page, "You know <the rota> well.");
    assertThat(withoutToken(form).statusCode()).isEqualTo(403);

    HttpResponse<String> saved = send(form);

    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
    assertThat(saved.headers().firstValue("location").orElseThrow())
        .endsWith("/toolkit/shared?entry=" + entry + "&done=fill#fill");
    assertThat(mentor.get("/toolkit/shared?entry=" + entry + "&done=fill").body())
        .contains("who is told so")
        .contains("You know &lt;the rota&gt; well.");
    assertThat(owner.get("/toolkit/list?p=" + presentation).body())
        .contains("New from your reader");
    assertThat(owner.get("/study/home?p=" + presentation).body())
        .contains("New from readers of your entries: ");
    String own = "?e=" + slot + "&p=" + presentation;
    assertThat(owner.get("/toolkit/entry" + own).body())
        .contains("You know &lt;the rota&gt; well.")
        .contains("wrote “Mentor’s or manager’s comment”")
        .contains(": version 2");
    assertThat(owner.get("/toolkit/versions" + own).body())
        .contains("Filled in by somebody with whom you shared it by name: ");
    assertThat(owner.get("/toolkit/list?p=" + presentation).body())
        .as("it is no news any more")
        .doesNotContain("e=" + entry + "#filled");
  }

  @Test
  void wordsThatTheMentorHadNotSeenAreShownBesideTheirOwn() {
    String entry = shared();
    Map<String, String> form =
        form(entry, mentor.get("/toolkit/shared?entry=" + entry).body(), "The mentor’s words");
    save(1, "\"not_apply\":\"Much\",\"mentor_note\":\"The owner’s words\"");

    HttpResponse<String> overtaken = send(form);

    assertThat(overtaken.statusCode()).isEqualTo(409);
    assertThat(overtaken.body())
        .contains("The mentor’s words</textarea>")
        .contains("<p class=\"written\" dir=\"auto\">The owner’s words</p>")
        .contains("Something else was saved here");
    form.put(SEEN, hidden(overtaken.body(), SEEN));
    form.put(NOTE, "Both");
    assertThat(send(form).statusCode()).isEqualTo(302);
    assertThat(send(form).statusCode()).as("the same sent twice is one").isEqualTo(302);
    assertThat(mentor.get("/toolkit/shared?entry=" + entry).body())
        .contains("Both</textarea>")
        .contains("Much")
        .doesNotContain("version 4");
  }

  @Test
  void whatDoesNotFitIsSaidWhereItStandsWithTheWordsStillThere() {
    String entry = shared();
    String page = mentor.get("/toolkit/shared?entry=" + entry).body();
    String tooLong = "word ".repeat(20_001);
    HttpResponse<String> refused = send(form(entry, page, tooLong));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("100,000 characters").contains(tooLong + "</textarea>");

    Map<String, String> half = form(entry, page, "Half a date");
    half.put("field/mentor_date", "soon");
    HttpResponse<String> date = send(half);
    assertThat(date.statusCode()).isEqualTo(422);
    assertThat(date.body())
        .contains("is not a date yet")
        .contains("Half a date</textarea>")
        .contains("value=\"soon\"");
    assertThat(mentor.get("/toolkit/shared?entry=" + entry).body()).doesNotContain("Half a date");
  }

  @Test
  void whoMayNotFillItKeepsTheirWordsAndLearnsNothing() {
    String entry = shared();
    Map<String, String> form =
        form(entry, mentor.get("/toolkit/shared?entry=" + entry).body(), "My own <words>");
    Map<String, String> other = new HashMap<>(form);
    other.remove(NOTE);
    other.put("field/not_apply", "My own <words>");
    kept(send(other));
    Map<String, String> foreign = new HashMap<>(form);
    foreign.put("entry", "999999999");
    kept(send(foreign));

    String shares = "/api/entries/" + presentation + "/" + slot + "/shares/";
    String share =
        found(
            owner.get("/toolkit/entry?e=" + slot + "&p=" + presentation).body(),
            "data-withdraw=\"([0-9]+)\"");
    assertThat(owner.json("DELETE", shares + share, "", Map.of()).statusCode()).isEqualTo(204);
    kept(send(form));
    form.remove(NOTE);
    assertThat(send(form).statusCode()).isEqualTo(404);
    assertThat(mentor.get("/toolkit/unsaved-words").statusCode()).isEqualTo(404);
  }

  private static void kept(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .contains("Your words were not saved")
        .contains("My own &lt;words&gt;</textarea>")
        .doesNotContain("induction");
  }

  /** An induction check that the mentor may read; its number. */
  private String shared() {
    save(0, "\"not_apply\":\"Nothing\"");
    HttpResponse<String> shared =
        owner.json(
            "POST",
            "/api/entries/" + presentation + "/" + slot + "/shares",
            "{\"audience\":\"named\",\"address\":\"" + MENTOR + "\",\"anonymised\":\"nobody\"}",
            Map.of());
    assertThat(shared.statusCode()).as(shared.body()).isEqualTo(200);
    return found(
        owner.get("/toolkit/entry?e=" + slot + "&p=" + presentation).body(),
        "/toolkit/shared\\?entry=([0-9]+)");
  }

  private void save(int seen, String fields) {
    HttpResponse<String> saved =
        owner.json(
            "PUT",
            "/api/entries/" + presentation + "/" + slot + "?tool=induction-check",
            "{\"kind\":\"kept\",\"body\":{\"fields\":{" + fields + "}}}",
            Member.save(seen, "named", UUID.randomUUID()));
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(seen == 0 ? 201 : 200);
  }

  private static Map<String, String> form(String entry, String page, String note) {
    return new HashMap<>(
        Map.of(
            "entry",
            entry,
            NOTE,
            note,
            SEEN,
            hidden(page, SEEN),
            "field/mentor_date",
            "",
            "seen/mentor_date",
            hidden(page, "seen/mentor_date")));
  }

  private HttpResponse<String> send(Map<String, String> form) {
    Map<String, String> all = new HashMap<>(form);
    all.put("token", mentor.token());
    return mentor.form("/toolkit/shared/fill", all);
  }

  private HttpResponse<String> withoutToken(Map<String, String> form) {
    return mentor.form("/toolkit/shared/fill", form);
  }

  private static String hidden(String page, String field) {
    return found(page, "name=\"" + field + "\" value=\"([^\"]*)\"");
  }

  private static String found(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern + " in\n" + page).isTrue();
    return matcher.group(1);
  }
}
