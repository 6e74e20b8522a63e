package org.fieldbook.app.demo;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.fieldbook.content.kernel.Roles;

/**
 * How far the loading of the demonstration has got. A stage is noted in the transaction that does
 * it, so that a start after a crash goes on where the last one ended. The notes are in a schema of
 * their own, which exists only where there is a demonstration.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DemoStages {

  @Resource(lookup = "jdbc/fieldbook")
  DataSource dataSource;

  /** Makes the place for notes, if there is none. */
  public void open() {
    try (Connection connection = dataSource.getConnection()) {
      DemoSql.run(connection, "stages.sql");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many steps of a stage are done; 0 when none is. */
  public int done(String stage) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement s =
            connection.prepareStatement("select done from demo.stage where name = ?")) {
      s.setString(1, stage);
      try (ResultSet rows = s.executeQuery()) {
        return rows.next() ? rows.getInt(1) : 0;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Notes that so many steps of a stage are done. */
  public void note(String stage, int done) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement s =
            connection.prepareStatement(
                "insert into demo.stage (name, done) values (?, ?)"
                    + " on conflict (name) do update set done = excluded.done")) {
      s.setString(1, stage);
      s.setInt(2, done);
      s.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
