package org.fieldbook.deploy.people;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fieldbook.deploy.system.FieldbookUnderTest;

/** Who studies what, as the database says. */
public final class Enrolments {

  private Enrolments() {}

  /** The presentation that a student of the demo is in. */
  public static String presentationOf(String email, FieldbookUnderTest fieldbook) {
    String query =
        "select e.presentation from app.enrolment e join app.person p on p.id = e.person_id"
            + " where p.email = ? order by e.id limit 1";
    try (Connection connection = fieldbook.askDatabase();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, email);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new IllegalStateException(email + " is enrolled nowhere");
        }
        return rows.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }
}
