package org.fieldbook.deploy.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldbook.deploy.system.FieldbookUnderTest;

/**
 * The statements that Fieldbook sends, as PostgreSQL itself notes them while this is open. Not
 * counted: the beginning and the end of a transaction, the empty query by which the pool asks
 * whether a connection is alive, and what the server's batch runtime notes of its jobs, which run
 * when they run. All else counts, whoever in the application sent it.
 */
final class StatementLog implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern NOTED =
      Pattern.compile(
          "^application=(\\S*) LOG:  (?:execute [^:]+|statement): ?(.*)$", Pattern.MULTILINE);
  private static final Pattern FRAME =
      Pattern.compile("(?i)(BEGIN|START TRANSACTION|COMMIT|ROLLBACK|SET |SHOW ).*|.*jbatch.*|");

  private final Connection database;

  private StatementLog(Connection database) {
    this.database = database;
  }

  /** Tells PostgreSQL to note every statement. */
  static StatementLog open(FieldbookUnderTest fieldbook) {
    try {
      StatementLog log = new StatementLog(fieldbook.askDatabase());
      log.run("alter system set log_line_prefix = 'application=%a '");
      log.run("alter system set log_statement = 'all'");
      log.run("select pg_reload_conf()");
      log.awaitNoting();
      return log;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The statements sent while something is done, each by its first line. */
  List<String> during(Runnable doing) {
    try {
      Path file = file();
      long from = Files.size(file);
      doing.run();
      String mark = "end of " + UUID.randomUUID();
      run("select '" + mark + "'");
      return statements(upTo(mark, file, from));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every session notes what it sends from the moment at which it has seen the new setting. */
  private void awaitNoting() {
    try {
      Path file = file();
      String mark = "noting since " + UUID.randomUUID();
      Instant end = Instant.now().plus(PATIENCE);
      while (!Files.readString(file).contains(mark)) {
        refuseAfter(end, mark);
        run("select '" + mark + "'");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String upTo(String mark, Path file, long from) throws IOException {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      try (SeekableByteChannel channel = Files.newByteChannel(file).position(from)) {
        String noted =
            new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        if (noted.contains(mark)) {
          return noted;
        }
      }
      refuseAfter(end, mark);
    }
  }

  private static void refuseAfter(Instant end, String mark) {
    if (Instant.now().isAfter(end)) {
      throw new IllegalStateException("PostgreSQL's log does not show: " + mark);
    }
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<String> statements(String noted) {
    List<String> statements = new ArrayList<>();
    Matcher line = NOTED.matcher(noted);
    while (line.find()) {
      if (line.group(1).equals("fieldbook") && !FRAME.matcher(line.group(2)).matches()) {
        statements.add(line.group(2));
      }
    }
    return statements;
  }

  /** Where PostgreSQL notes now: it begins a new file every day. */
  private Path file() {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("select pg_current_logfile()")) {
      row.next();
      return Path.of(row.getString(1));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void run(String sql) {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Leaves PostgreSQL as it was. */
  @Override
  public void close() {
    run("alter system reset log_statement");
    run("alter system reset log_line_prefix");
    run("select pg_reload_conf()");
    try {
      database.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
