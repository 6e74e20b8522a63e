package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.fieldbook.assessment.submission.DurabilityCheck;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The database as the application finds and makes it. */
@ExtendWith(ArquillianExtension.class)
class DatabaseIT {

  private static final String HISTORY =
      "select string_agg(s || version || checksum || installed_on, ',' order by s, version) from ("
          + "select 'content' s, version, checksum, installed_on"
          + " from content.flyway_schema_history where success"
          + " union all select 'assessment', version, checksum, installed_on"
          + " from assessment.flyway_schema_history where success"
          + " union all select 'app', version, checksum, installed_on"
          + " from app.flyway_schema_history where success) h";

  @Resource(lookup = "jdbc/fieldbook")
  DataSource dataSource;

  @Inject Sql sql;
  @Inject DurabilityCheck durability;

  @Test
  void migratingAgainChangesNothing() {
    String before = sql.column(HISTORY).get(0);

    org.fieldbook.app.start.MigrationsAgain.on(dataSource);

    assertThat(before).contains("content1").contains("assessment1").contains("app1");
    assertThat(sql.column(HISTORY)).containsExactly(before);
  }

  @Test
  void theDatabaseKeepsWhatItAcknowledges() {
    assertThat(sql.column("show fsync")).containsExactly("on");
    assertThat(sql.column("show synchronous_commit")).containsExactly("on");
    assertThat(sql.column("show full_page_writes")).containsExactly("on");
    assertThat(durability.problems()).isEmpty();
  }

  @Test
  void itIsPostgresql18() {
    assertThat(sql.number("select current_setting('server_version_num')::int / 10000"))
        .isEqualTo(18);
  }
}
