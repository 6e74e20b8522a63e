package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.deploy.story.SentForms.form;
import static org.fieldbook.deploy.story.SentForms.found;
import static org.fieldbook.deploy.story.SentForms.hidden;
import static org.fieldbook.deploy.story.SentForms.ledTo;
import static org.fieldbook.deploy.story.SentForms.seen;
import static org.fieldbook.deploy.story.SentForms.send;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldbook.deploy.people.Member;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.fieldbook.deploy.system.SharedFieldbook;
import org.junit.jupiter.api.Test;

/**
 * Forms as a browser without scripts sends them: done, and led on; or refused where they stand,
 * with what was typed still in them.
 */
class PlainFormsST {

  private static final String LONG = "x".repeat(201);

  private final FieldbookUnderTest fieldbook = SharedFieldbook.get();
  private final String name = "Plain " + UUID.randomUUID();

  private Member student(int number) {
    return Member.signIn(fieldbook.url(), "student" + number + "@fieldbook.example");
  }

  @Test
  void aLearningSetAgreesMeetsAndTakesHomeWithoutScripts() {
    Member first = student(12);
    Member second = student(13);
    Member third = student(14);
    String p = hidden(first.get("/toolkit/sets").body(), "p");
    String set = ledTo(send(first, "sets/start", Map.of("p", p, "name", name)));
    String id = set.replaceFirst(".*id=", "");
    ledTo(send(second, "sets/join", Map.of("p", p, "id", id)));
    ledTo(send(third, "sets/join", Map.of("p", p, "id", id)));

    rulesAreOvertaken(first, second, set, id);
    String meeting = planned(first, set, id);
    for (String page : List.of(set, meeting)) {
      assertThat(runningTitle(first, page)).isEqualTo(runningTitle(first, "/toolkit/sets?p=" + p));
    }
    String number = meeting.replaceFirst(".*id=", "");
    presented(first, meeting, number);
    String question = asked(second, meeting, number);

    assertThat(ledTo(send(third, "meeting/close", Map.of("id", number)))).endsWith("#take");
    String entry = ledTo(send(third, "meeting/take", Map.of("id", number, "p", p)));
    assertThat(entry).startsWith("/toolkit/entry?e=own-set-meeting-" + number);
    assertThat(third.get(entry).body()).contains("What have you not tried?");
    ledTo(send(second, "meeting/consent", Map.of("id", number, "q", question, "consent", "false")));
    assertThat(third.get(entry).body()).doesNotContain("What have you not tried?");
  }

  /** Course and week in the head of a page. */
  private static String runningTitle(Member reader, String page) {
    return found(reader.get(page).body(), "(?s)<p class=\"running-title\">(.*?)</p>");
  }

  private static void rulesAreOvertaken(Member first, Member second, String set, String id) {
    String seen = seen(second.get(set).body(), "form-rules");
    String before = seen(first.get(set).body(), "form-rules");
    assertThat(before).isEqualTo(seen);
    ledTo(send(first, "sets/rules", Map.of("id", id, "seen", seen, "rules", "No advice, ever.")));

    HttpResponse<String> overtaken =
        send(second, "sets/rules", Map.of("id", id, "seen", seen, "rules", "Equal time for all."));

    assertThat(overtaken.statusCode()).isEqualTo(409);
    String form = form(overtaken.body(), "form-rules");
    assertThat(form)
        .contains("Equal time for all.</textarea>")
        .contains("Something else was saved here")
        .contains("<p class=\"written\" dir=\"auto\">No advice, ever.</p>");
    assertThat(second.get(set).body()).contains("No advice, ever.</textarea>");
    String again = seen(overtaken.body(), "form-rules");
    HttpResponse<String> empty =
        send(second, "sets/rules", Map.of("id", id, "seen", again, "rules", " "));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("A set has ground rules. Write at least one.");
    ledTo(send(second, "sets/rules", Map.of("id", id, "seen", again, "rules", "Both: no advice.")));
    assertThat(first.get(set).body()).contains("Both: no advice.</textarea>");
  }

  /** A meeting at which the first presents; the plan was refused before. */
  private static String planned(Member first, String set, String id) {
    Map<String, String> plan = new HashMap<>(Map.of("id", id, "place", "Room <4>", "day", ""));
    plan.put(firstPart(first.get(set).body()), "presenter");

    HttpResponse<String> refused = send(first, "sets/plan", plan);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("<details open=\"open\"><summary>Plan a meeting");
    assertThat(form(refused.body(), "form-plan"))
        .contains("Give the day of the meeting")
        .contains("value=\"Room &lt;4&gt;\"")
        .contains("<option value=\"presenter\" selected=\"selected\">");
    assertThat(refused.body()).contains("<a href=\"#form-plan\">Go to the form</a>");
    plan.put("day", LocalDate.now(ZoneOffset.UTC).minusDays(1).toString());
    return ledTo(send(first, "sets/plan", plan));
  }

  private static void presented(Member first, String meeting, String id) {
    Map<String, String> words =
        new HashMap<>(
            Map.of(
                "id", id,
                "seen", seen(first.get(meeting).body(), "form-words"),
                "issue", "The rota that nobody owns",
                "insight", "It is mine",
                "action", LONG,
                "by", "",
                "result", ""));

    HttpResponse<String> refused = send(first, "meeting/words", words);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(form(refused.body(), "form-words"))
        .contains("A line about an action has at most 200 characters.")
        .contains("The rota that nobody owns</textarea>")
        .contains("value=\"" + LONG + "\"");
    words.put("action", "Ask who opens the rota");
    assertThat(ledTo(send(first, "meeting/words", words))).contains("done=words");
    assertThat(send(first, "meeting/words", words).statusCode())
        .as("the same sent twice is one")
        .isEqualTo(302);
    words.put("issue", "Another");
    HttpResponse<String> overtaken = send(first, "meeting/words", words);
    assertThat(overtaken.statusCode()).isEqualTo(409);
    assertThat(form(overtaken.body(), "form-words"))
        .contains("Another</textarea>")
        .contains("The rota that nobody owns")
        .contains("Ask who opens the rota");
  }

  /** The question of the second, which the others may take. */
  private static String asked(Member second, String meeting, String id) {
    HttpResponse<String> refused =
        send(second, "meeting/ask", Map.of("id", id, "question", "Why?", "kind", ""));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(form(refused.body(), "form-ask")).contains("value=\"Why?\"");
    String place =
        ledTo(send(second, "meeting/ask", Map.of("id", id, "question", "Why?", "kind", "facts")));
    String question = place.replaceFirst(".*#q-", "");
    String form = "form-word-" + question;
    Map<String, String> word =
        Map.of(
            "id",
            id,
            "q",
            question,
            "seen",
            seen(second.get(meeting).body(), form),
            "question",
            "What have you not tried?",
            "kind",
            "options");
    ledTo(send(second, "meeting/word", word));
    assertThat(second.get(meeting).body())
        .contains("<p class=\"written\" dir=\"auto\">What have you not tried?</p>");
    ledTo(send(second, "meeting/consent", Map.of("id", id, "q", question, "consent", "true")));
    return question;
  }

  @Test
  void theIntroductionOfAShowcaseIsNotOverwrittenUnseen() {
    Member student = student(15);
    String page = student.get("/toolkit/showcase").body();
    String p = hidden(page, "p");
    String seen = seen(page, "form-introduce");
    Map<String, String> words =
        new HashMap<>(Map.of("p", p, "seen", seen, "name", "A. B.", "introduction", "First."));
    assertThat(ledTo(send(student, "showcase/introduce", words))).contains("done=introduce");
    words.put("introduction", "Second.");

    HttpResponse<String> overtaken = send(student, "showcase/introduce", words);

    assertThat(overtaken.statusCode()).isEqualTo(409);
    assertThat(form(overtaken.body(), "form-introduce"))
        .contains("Second.</textarea>")
        .contains("First.</p>");
    words.put("seen", seen(overtaken.body(), "form-introduce"));
    ledTo(send(student, "showcase/introduce", words));
    assertThat(student.get("/toolkit/showcase").body()).contains("Second.</textarea>");
  }

  @Test
  void whatWasAgreedLastTimeIsCopiedOnceAndNeverOverWhatStandsThere() {
    Member student = student(16);
    String p = hidden(student.get("/toolkit/showcase").body(), "p");
    String with = "Z" + UUID.randomUUID().toString().substring(0, 6);
    save(student, p, "\"other\":\"" + with + "\",\"actions\":[{\"action\":\"Mend the rota\"}]");
    String slot = save(student, p, "\"other\":\"" + with.toLowerCase(java.util.Locale.UK) + ".\"");
    String entry = "/toolkit/entry?e=" + slot + "&p=" + p;
    assertThat(student.get(entry).body()).contains("Copy 1 row from it");
    Map<String, String> copy =
        new HashMap<>(
            Map.of("p", p, "e", slot, "field", "previous", "save", UUID.randomUUID().toString()));

    ledTo(send(student, "entry/from-last", copy));

    assertThat(student.get(entry).body())
        .contains("Mend the rota")
        .doesNotContain("Copy 1 row from it");
    ledTo(send(student, "entry/from-last", copy)); // the same sent twice is one
    copy.put("save", UUID.randomUUID().toString());
    HttpResponse<String> again = send(student, "entry/from-last", copy);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("Something stands in this table already.");
  }

  @Test
  void aReasonThatIsTooLongToKeepANameStaysInItsField() {
    Member student = student(21);
    String p = hidden(student.get("/toolkit/showcase").body(), "p");
    String slot = save(student, p, "\"agenda_theirs\":\"Mrs Patel was cross.\"");
    String page = student.get("/toolkit/names?e=" + slot + "&p=" + p).body();
    String reason = "An author. " + "x".repeat(300);
    Map<String, String> keep =
        new HashMap<>(Map.of("p", p, "e", slot, "mark", hidden(page, "mark"), "reason", reason));

    HttpResponse<String> refused = send(student, "names/keep", keep);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("A reason has at most 300 characters.")
        .contains("value=\"" + reason + "\"");
    keep.put("reason", "An author whom I quote");
    assertThat(ledTo(send(student, "names/keep", keep))).contains("done=keep");
  }

  private static String save(Member student, String p, String fields) {
    String slot = "own-" + UUID.randomUUID();
    HttpResponse<String> saved =
        student.json(
            "PUT",
            "/api/entries/" + p + "/" + slot + "?tool=supervision-record",
            "{\"kind\":\"kept\",\"body\":{\"fields\":{" + fields + "}}}",
            Member.save(0, "plain", UUID.randomUUID()));
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
    return slot;
  }

  /** Name of the list of parts of whoever stands first: who started the set. */
  private static String firstPart(String page) {
    return found(page, "id=\"part-0\" name=\"(parts/[0-9]+)\"");
  }
}
