package org.fieldbook.deploy.access;

/** What there is of scripts that are alike, of cases and of appeals, all about the owner. */
final class ConductThings {

  private final Cast cast;
  private final Things things;

  ConductThings(Cast cast, Things things) {
    this.cast = cast;
    this.things = things;
  }

  private long script() {
    return Long.parseLong(things.real("script"));
  }

  /** A flag on the owner's script; that it is like itself is enough for the matrix. */
  String flag() {
    return cast.one(
        "insert into assessment.similarity_flag (script, submission, other_script,"
            + " other_submission, both_held, share, other_share, words, quoted, passages, longest,"
            + " run, found_at, state, version) select id, submission, id, submission, false, 100,"
            + " 100, 5, 0, 1, 5, 12, now(), 'OPEN', 1 from assessment.script where id = ?"
            + " on conflict (submission, other_submission) do update set run = 12 returning id",
        script());
  }

  /** A case that the owner is to answer. */
  String opened() {
    return made("OPEN");
  }

  /** A case that the owner can appeal against. */
  String decided() {
    return made("DECIDED");
  }

  private String made(String state) {
    String made =
        cast.one(
            "insert into assessment.conduct_case (student, presentation, assignment, state,"
                + " reported_by, reported_at, report, passages, allegation, opened_at,"
                + " answer_until, answer, answer_number, outcome, effect, reasons, decided_by,"
                + " decided_at, appeal_until, version) select student, presentation, assignment,"
                + " ?, student, now(), 'Of the matrix', '[]', 'Of the matrix', now(), now() +"
                + " interval '9 days', '', 0, 'Of the matrix', 'NONE', 'Of the matrix', student,"
                + " case when ? = 'DECIDED' then now() end, now() + interval '9 days', 1"
                + " from assessment.script where id = ? returning id",
            state,
            state,
            script());
    cast.one(
        "insert into assessment.conduct_script (conduct_case, script) values (?, ?)"
            + " returning script",
        Long.parseLong(made),
        script());
    return made;
  }

  /** A file in the evidence of the owner's case: it has the bytes of their script. */
  String file() {
    return cast.one(
        "insert into assessment.conduct_file (conduct_case, purpose, name, type, size, sha256,"
            + " added_by, added_at) select ?, 'EVIDENCE', b.file_name, b.file_type, b.size,"
            + " b.sha256, s.student, now() from assessment.script s join assessment.submission b"
            + " on b.id = s.submission where s.id = ? returning id",
        Long.parseLong(things.real("case")),
        script());
  }

  /** An appeal that waits for its decision. */
  String appeal() {
    return cast.one(
        "insert into assessment.appeal (student, presentation, conduct_case, against, until,"
            + " words, number, state, sent_at, version) select student, presentation, id, now(),"
            + " now() + interval '9 days', 'Of the matrix', 1, 'SENT', now(), 1"
            + " from assessment.conduct_case where id = ? returning id",
        Long.parseLong(made("DECIDED")));
  }

  /** The number that a save of typed words must name. */
  int seen(String route) {
    if (route.contains("/answer")) {
      return number(
          "select answer_number from assessment.conduct_case where id = ?", things.real("case"));
    }
    return route.contains("/case/")
        ? number(
            "select coalesce(max(number), 0) from assessment.appeal where conduct_case = ?",
            things.real("decided-case"))
        : 0;
  }

  private int number(String query, String id) {
    return Integer.parseInt(cast.one(query, Long.parseLong(id)));
  }
}
