package org.fieldbook.deploy.access;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldbook.deploy.people.Bodies;
import org.fieldbook.deploy.people.Member;

/**
 * The objects of one student, {@link Actor#OWN}: made by that student over the pages' own API, or
 * found. For each there is a twin that does not exist, of the same form.
 */
final class Things {

  private static final String NO_NUMBER = "999999999999";
  private static final String NEW_SLOT = "own-access-matrix-2";

  private final Cast cast;
  private final Map<String, String> kept = new HashMap<>();

  Things(Cast cast) {
    this.cast = cast;
  }

  /** What a name in the matrix stands for. */
  String real(String name) {
    return switch (name) {
      // These are used up by what is asked of them: each row gets its own.
      case "upload" -> upload();
      case "asked" -> asked();
      case "fresh-script" -> script();
      case "own-post" -> post();
      case "edited-post" -> edited(post());
      case "uuid" -> UUID.randomUUID().toString();
      default -> {
        String known = kept.get(name);
        if (known == null) {
          known = find(name).get();
          kept.put(name, known);
        }
        yield known;
      }
    };
  }

  private Supplier<String> find(String name) {
    return switch (name) {
      case "presentation" -> this::presentation;
      case "group" -> () -> own("select group_id from app.enrolment where person_id = ?");
      case "assignment" -> this::openAssignment;
      case "receipt" -> this::receipt;
      case "script" -> this::script;
      case "returned" -> () -> returned("assignment");
      case "person" -> this::person;
      case "slot" -> () -> "own-access-matrix-1";
      case "tool" -> () -> "reflective-journal";
      case "entry" -> this::entry;
      case "version" -> this::version;
      case "new-slot" -> () -> NEW_SLOT;
      case "answered" -> () -> answered("W02-A4");
      case "polled" -> () -> "W01-A1";
      case "discussion" -> () -> "W01-A3";
      case "media" -> () -> "LMC310/1/W01-V.vtt";
      case "date" -> this::agreeable;
      case "returned-script" -> () -> returned("id");
      case "week" -> () -> "W01";
      case "part" -> () -> "W01-A1";
      case "forum" -> () -> forum("g.id = e.group_id");
      case "thread" -> this::thread;
      case "post" -> this::post;
      case "edition" -> () -> cast.one("select max(number) from content.edition");
      default -> throw new IllegalArgumentException("The matrix knows no {" + name + "}");
    };
  }

  /** The twin: well-formed, and nobody's. */
  String absent(String name) {
    return switch (name) {
      case "presentation" -> "LMC310-2031B";
      case "upload" -> UUID.randomUUID().toString();
      case "receipt" -> new StringBuilder(real("receipt")).reverse().toString();
      case "slot", "entry" -> "own-nobodys-entry-1";
      case "answered", "polled", "discussion", "part" -> "W01-A99";
      case "media" -> "LMC310/1/nobodys.vtt";
      case "date" -> "2031-02-03";
      case "week" -> "W99";
      case "tool" -> "no-such-tool";
      case "assignment", "returned" -> "TMA99";
      case "uuid" -> UUID.randomUUID().toString();
      default -> NO_NUMBER;
    };
  }

  private Member owner() {
    return cast.member(Actor.OWN);
  }

  private String person() {
    return cast.one("select id from app.person where email = ?", owner().email());
  }

  private String own(String query) {
    return cast.one(query, Long.parseLong(real("person")));
  }

  private String presentation() {
    return own("select presentation from app.enrolment where person_id = ? order by id limit 1");
  }

  /** The first assignment that still takes a submission; submitting shows which. */
  private String openAssignment() {
    for (int number = 0; number < 6; number++) {
      String assignment = "TMA0" + number;
      if (submit(assignment).statusCode() == 201) {
        return assignment;
      }
    }
    throw new IllegalStateException("No assignment takes a submission");
  }

  private HttpResponse<String> submit(String assignment) {
    HttpResponse<String> uploaded = send(assignment);
    if (uploaded.statusCode() != 201) {
      return uploaded;
    }
    HttpResponse<String> submitted =
        owner()
            .json(
                "POST",
                "/api/tma/submissions",
                "{\"upload\":\"" + Bodies.value(uploaded.body(), "id") + "\",\"ownWork\":true}",
                Map.of());
    if (submitted.statusCode() == 201) {
      kept.put("receipt", Bodies.value(submitted.body(), "receipt"));
    }
    return submitted;
  }

  private HttpResponse<String> send(String assignment) {
    return owner()
        .file(
            "PUT",
            "/api/tma/" + real("presentation") + "/" + assignment + "/upload",
            "script.pdf",
            Bodies.pdf("A script of the matrix " + UUID.randomUUID()));
  }

  private String upload() {
    return Bodies.value(must(send(real("assignment"))), "id");
  }

  private String receipt() {
    real("assignment");
    return kept.getOrDefault("receipt", "");
  }

  private String script() {
    String assignment = real("assignment");
    return cast.one(
        "select id from assessment.script where student = ? and assignment = ?",
        Long.parseLong(real("person")),
        assignment);
  }

  private String returned(String column) {
    return own(
        "select "
            + column
            + " from assessment.script where student = ? and state = 'RETURNED' order by id limit"
            + " 1");
  }

  /** A request for an extension that waits. One waits at a time, so the last one goes first. */
  private String asked() {
    String before = kept.remove("asked");
    if (before != null) {
      owner().json("DELETE", "/api/tma/extensions/" + before, "", Map.of());
    }
    String later = "TMA0" + (Integer.parseInt(real("assignment").substring(4)) + 1);
    HttpResponse<String> answer =
        owner()
            .json(
                "POST",
                "/api/tma/" + real("presentation") + "/" + later + "/extension",
                "{\"days\":3,\"reason\":\"work\",\"words\":\"Shifts have changed.\"}",
                Map.of());
    String id = Bodies.value(must(answer), "id");
    kept.put("asked", id);
    return id;
  }

  private String entry() {
    String slot = real("slot");
    String path = "/api/entries/" + real("presentation") + "/" + slot + "?tool=" + real("tool");
    owner().json("POST", path.replace("?", "/undo?"), "", Map.of());
    HttpResponse<String> answer =
        owner().json("PUT", path, "{\"body\":{}}", Member.save(0, "matrix", UUID.randomUUID()));
    if (answer.statusCode() != 201 && answer.statusCode() != 200 && answer.statusCode() != 412) {
      must(answer);
    }
    return slot;
  }

  private String version() {
    real("entry");
    return own(
        "select v.id from app.entry_version v join app.entry e on e.id = v.entry_id"
            + " where e.person_id = ? order by v.id desc limit 1");
  }

  private String forum(String condition) {
    return own(
        "select f.id from app.enrolment e join app.tutor_group g on "
            + condition
            + " join app.forum f on f.group_id = g.id where e.person_id = ?");
  }

  private String thread() {
    HttpResponse<String> answer =
        owner()
            .json(
                "POST",
                "/api/forum/threads",
                "{\"forum\":"
                    + real("forum")
                    + ",\"title\":\"A thread of the matrix\",\"words\":\"First words.\","
                    + "\"clientId\":\""
                    + UUID.randomUUID()
                    + "\"}",
                Map.of());
    return Bodies.value(must(answer), "thread");
  }

  private String post() {
    HttpResponse<String> answer =
        owner()
            .json(
                "POST",
                "/api/forum/threads/" + real("thread") + "/posts",
                "{\"words\":\"Words of the matrix.\",\"clientId\":\"" + UUID.randomUUID() + "\"}",
                Map.of());
    return Bodies.value(must(answer), "post");
  }

  private String edited(String post) {
    must(
        owner()
            .json(
                "PUT",
                "/api/forum/posts/" + post,
                "{\"words\":\"Other words of the matrix.\"}",
                Map.of()));
    return post;
  }

  private String answered(String activity) {
    HttpResponse<String> answer =
        owner()
            .json(
                "PUT",
                "/api/entries/" + real("presentation") + "/" + activity,
                "{\"body\":{\"text\":\"What I would say.\"}}",
                Member.save(seen(owner(), activity), "matrix", UUID.randomUUID()));
    must(answer);
    return activity;
  }

  /** The date that the tutor's page suggests for the request that waits. */
  private String agreeable() {
    String page = cast.member(Actor.TUTOR).get("/tutoring/extensions").body();
    Matcher date =
        Pattern.compile("id=\"date-" + kept.get("asked") + "\"[^>]* value=\"([0-9-]+)\"")
            .matcher(page);
    if (!date.find()) {
      throw new IllegalStateException("The tutor's page does not show the request");
    }
    return date.group(1);
  }

  /** The number that a save must name to be the next one; 0 when nothing is saved yet. */
  int versionSeen(String route, Member who) {
    if (route.contains("/marking/scripts/")) {
      return Integer.parseInt(
          cast.one(
              "select sheet_number from assessment.script where id = ?",
              Long.parseLong(real("script"))));
    }
    return seen(who, route.startsWith("PUT ") ? NEW_SLOT : real("slot"));
  }

  private int seen(Member who, String slot) {
    return Integer.parseInt(
        cast.one(
            "select coalesce(max(e.number), 0) from app.entry e join app.person p"
                + " on p.id = e.person_id where p.email = ? and e.slot = ?",
            who.email(),
            slot));
  }

  private static String must(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }
}
