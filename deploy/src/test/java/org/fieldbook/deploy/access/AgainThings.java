package org.fieldbook.deploy.access;

/** What becomes of the owner's scripts after and beside their marking. */
final class AgainThings {

  private final Cast cast;
  private final Things things;

  AgainThings(Cast cast, Things things) {
    this.cast = cast;
    this.things = things;
  }

  /** A regrade of what was returned to the owner, over by now: its number. */
  String regrade() {
    return cast.one(
        "insert into assessment.regrade (script, number, opened_by, opened_at, why, earlier,"
            + " outcome, ended_by, ended_at) select s.id, 1, s.returned_by, now(), 'Of the matrix',"
            + " json_build_object('sheetNumber', s.sheet_number, 'sheet', s.sheet, 'given',"
            + " s.score_given, 'counted', s.score_counted, 'scoreWhy', s.score_why, 'returnedAt',"
            + " '2026-10-10T10:00:00Z', 'returnedBy', s.returned_by, 'lastNote', 0, 'openedBy',"
            + " s.returned_by, 'openedAt', '2026-10-11T10:00:00Z', 'why', 'Of the matrix'),"
            + " 'RETURNED', s.returned_by, now() from assessment.script s where s.id = ?"
            + " on conflict (script, number) do update set why = excluded.why returning number",
        Long.parseLong(things.real("returned-script")));
  }

  /** The owner's script, which the tutor marks beside somebody else. */
  String second() {
    String marking =
        cast.one(
            "insert into assessment.second_marking (script, why, asked_at, state, first_marker,"
                + " first_sheet, first_at, submission, version) select s.id, 'Of the matrix',"
                + " now(), 'MARKING', 999999999999, '{\"parts\":{},\"summary\":\"\"}', now(),"
                + " s.submission, 1 from assessment.script s where s.id = ?"
                + " on conflict (script) do update set why = excluded.why returning id",
            Long.parseLong(things.real("script")));
    cast.one(
        "insert into assessment.second_sheet (marking, place, marker, given_by, given_at, sheet,"
            + " number, version) select ?, 2, p.id, p.id, now(),"
            + " '{\"parts\":{},\"summary\":\"\"}', 0, 1 from app.person p where p.email = ?"
            + " on conflict (marking, place) do update set given_at = now() returning id",
        Long.parseLong(marking),
        cast.member(Actor.TUTOR).email());
    return marking;
  }
}
