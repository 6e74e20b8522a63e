package org.fieldbook.deploy.access;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldbook.deploy.people.Bodies;
import org.fieldbook.deploy.people.Member;

/** What the owner has of assignments: uploads, receipts, scripts, requests for extensions. */
final class TmaThings {

  private final Cast cast;
  private final Things things;
  private String receipt = "";
  private String asked = "";
  private int changed;

  TmaThings(Cast cast, Things things) {
    this.cast = cast;
    this.things = things;
  }

  /** The first assignment that still takes a submission; submitting shows which. */
  String openAssignment() {
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
        things
            .owner()
            .json(
                "POST",
                "/api/tma/submissions",
                "{\"upload\":\""
                    + Bodies.value(uploaded.body(), "id")
                    + "\",\"ownWork\":true,\"ai\":\"none\"}",
                Map.of());
    if (submitted.statusCode() == 201) {
      receipt = Bodies.value(submitted.body(), "receipt");
    }
    return submitted;
  }

  private HttpResponse<String> send(String assignment) {
    return things
        .owner()
        .file(
            "PUT",
            "/api/tma/" + things.real("presentation") + "/" + assignment + "/upload",
            "script.pdf",
            Bodies.pdf("A script of the matrix " + UUID.randomUUID()));
  }

  String upload() {
    return Bodies.value(Things.must(send(things.real("assignment"))), "id");
  }

  /** A file of which nothing has arrived yet. */
  String partial() {
    HttpResponse<String> begun =
        things
            .owner()
            .json(
                "POST",
                "/api/tma/"
                    + things.real("presentation")
                    + "/"
                    + things.real("assignment")
                    + "/incoming",
                "{\"name\":\"script.pdf\",\"size\":1000,\"changed\":" + ++changed + "}",
                Map.of());
    return Bodies.value(Things.must(begun), "id");
  }

  String receipt() {
    things.real("assignment");
    return receipt;
  }

  String script() {
    String assignment = things.real("assignment");
    return cast.one(
        "select id from assessment.script where student = ? and assignment = ?",
        Long.parseLong(things.real("person")),
        assignment);
  }

  /** The submission whose file is marked. */
  String submission() {
    return cast.one(
        "select submission from assessment.script where id = ?",
        Long.parseLong(things.real("script")));
  }

  /** A comment in the bank of the tutor who marks the script. */
  String bankComment() {
    return cast.one(
        "insert into assessment.bank_comment (owner, course, assignment, criterion, words, shared,"
            + " removed, number, changed_at) select p.id, 'LMC310', '', '', 'Of the matrix', false,"
            + " false, 1, now() from app.person p where p.email = ? returning id",
        cast.member(Actor.TUTOR).email());
  }

  int bankNumber() {
    return Integer.parseInt(
        cast.one(
            "select number from assessment.bank_comment where id = ?",
            Long.parseLong(things.real("bank-comment"))));
  }

  /** A copy of an entry that was handed in with the script. */
  String evidence() {
    return cast.one(
        "insert into assessment.evidence (student, presentation, assignment, entry, tool, title,"
            + " entry_date, entry_number, provenance, words, sheet, data, sha256, taken_at,"
            + " submission) select student, presentation, assignment, 'own-access-matrix-1',"
            + " 'reflective-journal', 'Of the matrix', date '2026-10-10', 1, 'Of the matrix', '',"
            + " '<p>Of the matrix</p>', '{}', encode(sha256('{}'), 'hex'), now(), submission"
            + " from assessment.script where id = ? returning id",
        Long.parseLong(things.real("script")));
  }

  /** A sample script that is open to tutors, with the file of the owner's script. */
  String sample() {
    return cast.one(
        "insert into assessment.coordination_script (presentation, assignment, title, size, sha256,"
            + " agreed, state, added_by, added_at, number, version) select presentation,"
            + " assignment, 'Of the matrix', size, sha256, '{\"parts\":{},\"summary\":\"\"}',"
            + " 'OPEN', student, now(), 0, 1 from assessment.submission where id = ? returning id",
        Long.parseLong(things.real("submission")));
  }

  /** How often a tutor has saved what they give the sample. */
  int trialNumber(Member tutor) {
    return Integer.parseInt(
        cast.one(
            "select coalesce(max(t.number), 0) from assessment.trial_marking t"
                + " join app.person p on p.id = t.tutor where t.sample = ? and p.email = ?",
            Long.parseLong(things.real("sample")),
            tutor.email()));
  }

  int reportNumber() {
    return Integer.parseInt(
        cast.one(
            "select coalesce(max(number), 0) from assessment.monitor_report where script = ?",
            Long.parseLong(things.real("returned-script"))));
  }

  String returned(String column) {
    return things.own(
        "select "
            + column
            + " from assessment.script where student = ? and state = 'RETURNED' order by id limit"
            + " 1");
  }

  /** The owner, whose result the office has worked out; it is not released. */
  String resulted() {
    Member office = cast.member(Actor.OFFICE);
    office
        .visitor()
        .post(
            "/office/board/work-out",
            Map.of("token", office.token(), "p", things.real("presentation")));
    return cast.one(
        "select student from assessment.result where student = ?",
        Long.parseLong(things.real("person")));
  }

  /**
   * A request for an extension that waits. One waits at a time for each assignment, so the last one
   * goes first; and it asks for more than has been granted before, by whatever test.
   */
  String asked() {
    String later = "TMA0" + (Integer.parseInt(things.real("assignment").substring(4)) + 1);
    String waiting =
        cast.one(
            "select coalesce(max(id), 0) from assessment.extension_request"
                + " where student = ? and assignment = ? and state = 'WAITING'",
            Long.parseLong(things.real("person")),
            later);
    things.owner().json("DELETE", "/api/tma/extensions/" + waiting, "", Map.of());
    String granted =
        cast.one(
            "select count(*) from assessment.extension_request"
                + " where student = ? and assignment = ? and state = 'GRANTED'",
            Long.parseLong(things.real("person")),
            later);
    HttpResponse<String> answer =
        things
            .owner()
            .json(
                "POST",
                "/api/tma/" + things.real("presentation") + "/" + later + "/extension",
                "{\"days\":"
                    + (3 + 2 * Integer.parseInt(granted))
                    + ",\"reason\":\"work\",\"words\":\"Shifts have changed.\"}",
                Map.of());
    asked = Bodies.value(Things.must(answer), "id");
    return asked;
  }

  /** The date that the tutor's page suggests for the request that waits. */
  String agreeable() {
    return suggested()
        .or(
            () -> {
              asked();
              return suggested();
            })
        .orElseThrow(() -> new IllegalStateException("The tutor's page shows no request"));
  }

  private Optional<String> suggested() {
    String page = cast.member(Actor.TUTOR).get("/tutoring/extensions").body();
    Matcher date =
        Pattern.compile("id=\"date-" + asked + "\"[^>]* value=\"([0-9-]+)\"").matcher(page);
    return date.find() ? Optional.of(date.group(1)) : Optional.empty();
  }
}
