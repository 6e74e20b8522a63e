package org.fieldbook.deploy.access;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.fieldbook.deploy.people.Bodies;

/** An action learning set that the owner started, with two others of the group, and its meeting. */
final class SetThings {

  private final Cast cast;
  private final Things things;

  SetThings(Cast cast, Things things) {
    this.cast = cast;
    this.things = things;
  }

  /** A set of the owner's alone. */
  String start() {
    return post(
        "/api/learning-sets/in/" + things.real("presentation"),
        "{\"name\":\"Matrix " + UUID.randomUUID() + "\"}");
  }

  /** A set that is large enough to meet. */
  String set() {
    String set = start();
    cast.one(
        "with more as (insert into app.learning_set_member (set_id, person_id, joined_at)"
            + " select cast(? as bigint), e.person_id, now() from app.enrolment e"
            + " where e.group_id = cast(? as bigint) and e.withdrawn_at is null"
            + " and e.person_id <> cast(? as bigint) limit 2 returning 1)"
            + " select count(*) from more",
        set,
        things.real("group"),
        things.real("person"));
    return set;
  }

  /** A meeting of {@code set} at which nobody presents. */
  String meeting() {
    return post(
        "/api/learning-sets/" + things.real("set") + "/meetings",
        "{\"day\":\"" + things.real("today") + "\"}");
  }

  /** A question of the owner's at {@code meeting}; at another one when that was closed since. */
  String question() {
    HttpResponse<String> answer = ask(things.real("meeting"));
    return Bodies.value(
        answer.statusCode() == 422 ? Things.must(ask(meeting())) : answer.body(), "id");
  }

  private HttpResponse<String> ask(String meeting) {
    return things
        .owner()
        .json(
            "POST",
            "/api/set-meetings/" + meeting + "/questions",
            "{\"question\":\"Of the matrix?\",\"kind\":\"facts\"}",
            Map.of());
  }

  /** The day on which the demo is. */
  String today() {
    return LocalDate.parse(cast.one("select cast(current_date as text)")).toString();
  }

  private String post(String path, String body) {
    return Bodies.value(Things.must(things.owner().json("POST", path, body, Map.of())), "id");
  }
}
