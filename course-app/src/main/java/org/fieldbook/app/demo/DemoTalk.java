package org.fieldbook.app.demo;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.fieldbook.app.forum.PrepareForums;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/** What groups and the whole presentation talked about, and how far everybody has read. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DemoTalk {

  private static final String STAGE = "talk";

  @Resource(lookup = "jdbc/fieldbook")
  DataSource dataSource;

  @Inject DemoStages stages;
  @Inject DemoMoment moment;
  @Inject PrepareForums prepareForums;

  /** Makes all threads and posts in one transaction, unless they are there. */
  public void make(PublishedPresentation presentation) {
    if (stages.done(STAGE) > 0) {
      return;
    }
    prepareForums.of(presentation.code());
    DemoThreads threads = DemoThreads.of(presentation);
    try (Connection connection = dataSource.getConnection()) {
      moment.say(connection, presentation);
      DemoSql.run(connection, "talk-tables.sql");
      send(connection, "demo_thread", 6, threads.threads());
      send(connection, "demo_text", 3, threads.texts());
      send(connection, "demo_post", 11, threads.posts());
      DemoSql.run(connection, "talk.sql");
      DemoSql.run(connection, "talk-read.sql");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    stages.note(STAGE, 1);
  }

  private static void send(
      Connection connection, String table, int columns, List<@Nullable Object[]> rows)
      throws SQLException {
    DemoSql.insert(
        connection, "insert into " + table + " values (" + "?, ".repeat(columns - 1) + "?)", rows);
  }
}
