package org.fieldbook.app.demo;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/** The students of the demonstration's finished presentation, in a group of their own. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DemoFinished {

  private static final String TUTOR = "tutor2@fieldbook.example";
  private static final String OFFICE = "office@fieldbook.example";

  @Resource(lookup = "jdbc/fieldbook")
  DataSource dataSource;

  /**
   * Who took part.
   *
   * @param students in the order in which they were named
   */
  public record People(PersonId tutor, PersonId office, List<PersonId> students) {

    public People {
      students = List.copyOf(students);
    }
  }

  /** Makes those who are not there, and enrols all of them. */
  public People enrol(PresentationCode presentation, LocalDate start, List<DemoFinal> named) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (DemoFinal one : named) {
      rows.add(
          new @Nullable Object[] {
            rows.size(), one.identifier(), one.email(), one.given(), one.family()
          });
    }
    Instant joined = start.minusWeeks(3).atTime(9, 0).toInstant(ZoneOffset.UTC);
    try (Connection connection = dataSource.getConnection()) {
      DemoSql.say(connection, "presentation", presentation.value());
      DemoSql.say(connection, "joined", joined.toString());
      DemoSql.say(connection, "student", DemoSignIns.STUDENT);
      DemoSql.say(connection, "tutor", TUTOR);
      DemoSql.run(connection, "finished-tables.sql");
      DemoSql.insert(connection, "insert into demo_finished values (?, ?, ?, ?, ?)", rows);
      DemoSql.run(connection, "finished.sql");
      List<PersonId> students = new ArrayList<>();
      for (DemoFinal one : named) {
        students.add(person(connection, one.email()));
      }
      return new People(person(connection, TUTOR), person(connection, OFFICE), students);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PersonId person(Connection connection, String email) throws SQLException {
    try (PreparedStatement s =
        connection.prepareStatement("select id from app.person where email = ?")) {
      s.setString(1, email);
      try (ResultSet row = s.executeQuery()) {
        row.next();
        return new PersonId(row.getLong(1));
      }
    }
  }
}
