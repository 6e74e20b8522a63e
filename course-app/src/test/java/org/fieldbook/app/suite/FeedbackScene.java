package org.fieldbook.app.suite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.Envelope;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.SaveEntry;
import org.fieldbook.app.toolkit.feedback.AskPeople;
import org.fieldbook.app.toolkit.feedback.GiveFeedback;
import org.fieldbook.app.toolkit.feedback.GiveFeedback.Given;
import org.fieldbook.app.toolkit.feedback.OpenRound;

/** A student whose entry asks colleagues, and what happens in the round. */
@ApplicationScoped
public class FeedbackScene {

  static final String SLOT = "own-feedback-it-1";
  static final String COLLEAGUES = "colleagues";
  static final List<String> QUESTIONS = List.of("f-c1", "f-c2", "f-c3");

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject Sql sql;
  @Inject Clock clock;
  @Inject SaveEntry saveEntry;
  @Inject ReadEntries readEntries;
  @Inject OpenRound openRound;
  @Inject AskPeople askPeople;
  @Inject GiveFeedback giveFeedback;

  /** A student with a round that is open, with so many colleagues planned. */
  Visitor opened(int planned) throws Exception {
    Visitor student = cast.student();
    save(student, 0, body(planned), "first");
    visits.run(student, () -> openRound.open(cast.presentation(), SLOT, QUESTIONS));
    return student;
  }

  /** A student with a round of three answers, one with a comment, that has closed. */
  Visitor closed(String comment) throws Exception {
    Visitor student = opened(3);
    List<String> links =
        List.of(
            link(student, COLLEAGUES, "A"),
            link(student, COLLEAGUES, "B"),
            link(student, COLLEAGUES, "C"));
    answer(links.get(0), 3, comment);
    answer(links.get(1), 2, "");
    answer(links.get(2), 2, "");
    return student;
  }

  private static JsonObject body(int planned, LocalDate closes) {
    return Json.createObjectBuilder()
        .add(
            "fields",
            Json.createObjectBuilder()
                .add("purpose", "To hear how I listen")
                .add("permission", Json.createArrayBuilder().add("my-line-manager-knows"))
                .add(
                    "groups",
                    Json.createArrayBuilder()
                        .add(
                            Json.createObjectBuilder()
                                .add("group", COLLEAGUES)
                                .add("planned", Integer.toString(planned))
                                .add("close", closes.toString()))))
        .build();
  }

  JsonObject body(int planned) {
    return body(planned, LocalDate.now(clock.withZone(ZoneId.of("Europe/London"))).plusDays(20));
  }

  void save(Visitor student, int expected, JsonObject body, String id) throws Exception {
    visits.as(
        student,
        () ->
            saveEntry.save(
                new SaveEntry.Save(
                    cast.presentation(),
                    SLOT,
                    "feedback-360",
                    null,
                    expected,
                    body,
                    Envelope.UNCHANGED,
                    EntryVersion.Kind.KEPT,
                    new EntryVersion.Origin("tab", id))));
  }

  String link(Visitor student, String group, String label) throws Exception {
    return visits.as(
        student, () -> askPeople.ask(cast.presentation(), SLOT, group, label, "").orElseThrow());
  }

  void mailed(Visitor student, String label, String address) throws Exception {
    visits.run(student, () -> askPeople.ask(cast.presentation(), SLOT, COLLEAGUES, label, address));
  }

  void answer(String key, int value, String comment) {
    Map<String, String> points = new HashMap<>();
    QUESTIONS.forEach(q -> points.put(q, Integer.toString(value)));
    giveFeedback.answer(key, new Given(points, List.of(comment), false, false));
  }

  JsonObject fields(Visitor student) throws Exception {
    return visits
        .as(student, () -> readEntries.one(cast.presentation(), SLOT))
        .body()
        .getJsonObject("fields");
  }

  long entry(Visitor student) {
    return sql.number("select id from app.entry where person_id = ?", student.id().value());
  }

  long round(Visitor student) {
    return sql.number("select id from app.feedback_round where owner_id = ?", student.id().value());
  }

  /** The day of all groups is over. */
  void past(Visitor student) {
    sql.column(
        "update app.feedback_group set closes_on = current_date - 2 where round_id = ? returning 1",
        round(student));
  }

  List<String> outbox(String address) {
    return sql.column("select body from app.outbox where address = ?", address);
  }

  static String keyIn(String mail) {
    return mail.replaceAll("(?s).*/answer\\?k=([A-Za-z0-9_-]{27}).*", "$1");
  }
}
