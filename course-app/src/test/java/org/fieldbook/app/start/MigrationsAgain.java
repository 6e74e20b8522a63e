package org.fieldbook.app.start;

import javax.sql.DataSource;

/** Does once more what every start does. */
public final class MigrationsAgain {

  private MigrationsAgain() {}

  public static void on(DataSource dataSource) {
    Migrations migrations = new Migrations();
    migrations.dataSource = dataSource;
    migrations.migrate();
  }
}
