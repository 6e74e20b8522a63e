package org.fieldbook.app.demo;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** The students of the demonstration's long course, each with a story. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DemoRoll {

  private static final String STAGE = "roll";

  @Resource(lookup = "jdbc/fieldbook")
  DataSource dataSource;

  @Inject DemoStages stages;

  /** Calls the roll once; it stays as it is. */
  public List<DemoStudent> call(PresentationCode presentation) {
    try (Connection connection = dataSource.getConnection()) {
      if (stages.done(STAGE) == 0) {
        DemoSql.say(connection, "presentation", presentation.value());
        DemoSql.run(connection, "roll.sql");
        stages.note(STAGE, 1);
      }
      return read(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<DemoStudent> read(Connection connection) throws SQLException {
    List<DemoStudent> students = new ArrayList<>();
    try (Statement s = connection.createStatement();
        ResultSet row = s.executeQuery("select * from demo.student order by n")) {
      while (row.next()) {
        students.add(
            new DemoStudent(
                row.getInt("n"),
                new PersonId(row.getLong("person_id")),
                new PersonId(row.getLong("tutor_id")),
                row.getString("tutor_name"),
                row.getInt("slot"),
                row.getInt("level"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("identifier")));
      }
    }
    return students;
  }
}
