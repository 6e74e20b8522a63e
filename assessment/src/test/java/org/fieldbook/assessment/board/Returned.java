package org.fieldbook.assessment.board;

import static org.fieldbook.assessment.TestCohort.LMC310;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Puts scripts into the database as marking leaves them. */
final class Returned {

  private Returned() {}

  /** TMA01 to TMA05 and the EMA, returned with these scores. */
  static void all(PersonId student, int... scores) {
    for (int i = 0; i < scores.length; i++) {
      one(student, i == 5 ? "EMA" : "TMA0" + (i + 1), scores[i]);
    }
  }

  /** The id of a script. */
  static long script(PersonId student, String assignment) {
    try (Connection db = TestBench.database().getConnection();
        var rows =
            db.createStatement()
                .executeQuery(
                    "select id from assessment.script where student = "
                        + student
                        + " and assignment = '"
                        + assignment
                        + "'")) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A script; without a score it waits to be marked. */
  static void one(PersonId student, String assignment, @Nullable Integer score) {
    String upload = UUID.randomUUID().toString();
    String hash = "0".repeat(64);
    try (Connection db = TestBench.database().getConnection()) {
      run(
          db,
          "insert into assessment.upload values (?, "
              + student
              + ", '"
              + LMC310
              + "', '"
              + assignment
              + "', 'a.pdf', 'PDF', 1, '"
              + hash
              + "', now(), now(), true)",
          upload);
      run(
          db,
          "insert into assessment.submission (student, presentation, assignment, number, upload,"
              + " file_name, file_type, size, sha256, arrived_at, confirmed_at, receipt_code,"
              + " receipt_text, receipt_signature, receipt_key) values ("
              + student
              + ", '"
              + LMC310
              + "', '"
              + assignment
              + "', 1, ?, 'a.pdf', 'PDF', 1, '"
              + hash
              + "', now(), now(), '"
              + upload
              + "', 't', 's', 'k')",
          upload);
      run(
          db,
          "insert into assessment.script (student, presentation, assignment, submission,"
              + " arrived_at, state, sheet, sheet_number, marks_given, marks_total, score_given,"
              + " score_counted, score_why, returned_at, version) select student, presentation,"
              + " assignment, id, now(), '"
              + (score == null ? "MARKING" : "RETURNED")
              + "', '{\"parts\":{},\"summary\":\"\"}', 1, 0, 0, "
              + score
              + ", "
              + score
              + ", "
              + (score == null ? "null" : "'In time: nothing is taken off.'")
              + ", "
              + (score == null ? "null" : "now()")
              + ", 1 from assessment.submission where upload = ?",
          upload);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The score of a returned script is another one now. */
  static void change(PersonId student, String assignment, int score) {
    try (Connection db = TestBench.database().getConnection()) {
      run(
          db,
          "update assessment.script set state = 'RETURNED', score_given = "
              + score
              + ", score_counted = "
              + score
              + ", score_why = '' where student = "
              + student
              + " and assignment = ?",
          assignment);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(Connection db, String sql, String value) throws SQLException {
    try (PreparedStatement statement = db.prepareStatement(sql)) {
      statement.setString(1, value);
      statement.executeUpdate();
    }
  }

  /** Runs a statement that takes nothing. */
  static void execute(String sql) {
    try (Connection db = TestBench.database().getConnection();
        PreparedStatement statement = db.prepareStatement(sql)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
