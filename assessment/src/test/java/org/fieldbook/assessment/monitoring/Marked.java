package org.fieldbook.assessment.monitoring;

import static org.fieldbook.assessment.TestCohort.LMC310;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.content.kernel.PersonId;

/** Puts scripts into the database as a tutor leaves them when they have finished. */
final class Marked {

  private Marked() {}

  /** A returned script with those marks, that arrived then; answers its id. */
  static long returned(
      PersonId student, PersonId tutor, String assignment, int marks, String arrived) {
    return script(student, tutor, assignment, marks, arrived, "RETURNED");
  }

  /** A held one, kept back by moderation. */
  static long held(PersonId student, PersonId tutor, String assignment, int marks, String arrived) {
    long id = script(student, tutor, assignment, marks, arrived, "HELD");
    run(
        "insert into assessment.hold (script, kind, why, placed_at) values ("
            + id
            + ", 'MODERATION', 'by name', now()) returning id");
    return id;
  }

  private static long script(
      PersonId student,
      PersonId tutor,
      String assignment,
      int marks,
      String arrived,
      String state) {
    String key = UUID.randomUUID().toString();
    String whose = student + ", '" + LMC310 + "', '" + assignment + "'";
    String hash = "0".repeat(64);
    run(
        "insert into assessment.upload values ('"
            + key
            + "', "
            + whose
            + ", 'a.pdf', 'PDF', 1, '"
            + hash
            + "', now(), now(), true) returning 1");
    run(
        "insert into assessment.submission (student, presentation, assignment, number, upload,"
            + " file_name, file_type, size, sha256, arrived_at, confirmed_at, receipt_code,"
            + " receipt_text, receipt_signature, receipt_key) values ("
            + whose
            + ", 1, '"
            + key
            + "', 'a.pdf', 'PDF', 1, '"
            + hash
            + "', '"
            + arrived
            + "', '"
            + arrived
            + "', '"
            + key
            + "', 't', 's', 'k') returning id");
    boolean returned = state.equals("RETURNED");
    return run(
        "insert into assessment.script (student, presentation, assignment, submission, arrived_at,"
            + " state, sheet, sheet_number, marks_given, marks_total, score_given, score_counted,"
            + " score_why, returned_at, returned_by, finished_at, finished_by, version) select"
            + " student, presentation, assignment, id, arrived_at, '"
            + state
            + "', '{\"parts\":{},\"summary\":\"\"}', 1, 0, "
            + marks
            + (returned
                ? ", " + marks + ", " + marks + ", '', now(), " + tutor + ", null, null"
                : ", null, null, null, null, null, now(), " + tutor)
            + ", 1 from assessment.submission where upload = '"
            + key
            + "' returning id");
  }

  private static long run(String sql) {
    try (Connection db = TestBench.database().getConnection();
        PreparedStatement statement = db.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
