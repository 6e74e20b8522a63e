package org.fieldbook.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SQL for thousands of rows at once: rows of a temporary table sent in batches, and scripts that
 * work on them in the database. All of it runs in the transaction of the caller.
 */
final class DemoSql {

  private static final int BATCH = 500;

  private DemoSql() {}

  /** Runs the statements of a script beside this class, in order. */
  static void run(Connection connection, String script) throws SQLException {
    for (String statement : text(script).split(";\\s*\\n", -1)) {
      if (!statement.isBlank()) {
        try (Statement s = connection.createStatement()) {
          s.execute(statement);
        }
      }
    }
  }

  /** Says a value that a script reads by {@code current_setting('demo.name')}. */
  static void say(Connection connection, String name, String value) throws SQLException {
    try (PreparedStatement s = connection.prepareStatement("select set_config(?, ?, true)")) {
      s.setString(1, "demo." + name);
      s.setString(2, value);
      s.execute();
    }
  }

  /** Sends rows. */
  static void insert(Connection connection, String sql, List<@Nullable Object[]> rows)
      throws SQLException {
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      int waiting = 0;
      for (@Nullable Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          s.setObject(i + 1, value(row[i]));
        }
        s.addBatch();
        if (++waiting % BATCH == 0) {
          s.executeBatch();
        }
      }
      s.executeBatch();
    }
  }

  private static @Nullable Object value(@Nullable Object value) {
    return value instanceof Instant instant
        ? OffsetDateTime.ofInstant(instant, ZoneOffset.UTC)
        : value;
  }

  private static String text(String script) {
    try (InputStream in = DemoSql.class.getResourceAsStream(script)) {
      if (in == null) {
        throw new IllegalStateException("No script " + script);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
