package org.fieldbook.app.demo;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.fieldbook.content.kernel.Roles;

/**
 * The scripts of the demonstration are written down as compared, with empty prints: its essays are
 * few, so that by the first morning nearly all marks would be held. What visitors send in is
 * compared at night like anybody’s.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DemoCompared {

  private static final String STAGE = "compared";

  @Inject DemoStages stages;

  @Resource(lookup = "jdbc/fieldbook")
  DataSource dataSource;

  /** Writes it down, once, when all scripts are there. */
  public void make() {
    stages.open();
    if (stages.done(STAGE) > 0) {
      return;
    }
    try (Connection connection = dataSource.getConnection()) {
      DemoSql.run(connection, "compared.sql");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    stages.note(STAGE, 1);
  }
}
