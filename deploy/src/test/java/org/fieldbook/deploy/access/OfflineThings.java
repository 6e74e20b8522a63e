package org.fieldbook.deploy.access;

/** A pack that the owner's tutor took away, and something that the tutor sent back. */
final class OfflineThings {

  private static final String TUTOR =
      "(select id from app.person where email = 'tutor@fieldbook.example')";

  private final Cast cast;
  private final Things things;

  OfflineThings(Cast cast, Things things) {
    this.cast = cast;
    this.things = things;
  }

  String pack() {
    return cast.one(
        "with pack as (insert into assessment.offline_pack (id, tutor, presentation, assignment,"
            + " made_at, second) select gen_random_uuid()::text, "
            + TUTOR
            + ", presentation, assignment, now(), false from assessment.script where id = ?"
            + " returning id) insert into assessment.offline_script (id, pack, script, submission,"
            + " sheet_number, sheet) select gen_random_uuid()::text, pack.id, s.id, s.submission,"
            + " s.sheet_number, s.sheet from pack, assessment.script s where s.id = ?"
            + " returning pack",
        Long.parseLong(things.real("script")),
        Long.parseLong(things.real("script")));
  }

  String sent() {
    return cast.one(
        "insert into assessment.offline_return (id, tutor, file_name, sha256, plan, uploaded_at)"
            + " select gen_random_uuid()::text, "
            + TUTOR
            + ", 'back.zip', repeat('0', 64), '{\"lines\":[],\"choices\":[],\"absent\":[]}', now()"
            + " returning id");
  }
}
