package org.fieldbook.app.start;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the three schemas up to date, lowest module first, before anything reads them. Two nodes
 * that start together wait for each other on Flyway's lock.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

  @Resource(lookup = "jdbc/fieldbook")
  DataSource dataSource;

  @PostConstruct
  void migrate() {
    for (String schema : new String[] {"content", "assessment", "app"}) {
      Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(dataSource)
          .schemas(schema)
          .defaultSchema(schema)
          .locations("classpath:db/" + schema)
          .load()
          .migrate();
    }
  }
}
