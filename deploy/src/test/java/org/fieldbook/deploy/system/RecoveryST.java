package org.fieldbook.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Kills each of the three processes with {@code kill -9} and starts again on the same data. */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify; FaultsST kills in every build")
class RecoveryST {

  private static final int TIMES = 3;

  private static final FieldbookUnderTest FIELDBOOK = FieldbookUnderTest.demo("recovery");

  @BeforeAll
  static void start() throws SQLException {
    FIELDBOOK.start();
    try (Connection connection = FIELDBOOK.askDatabase();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE acknowledged (word int PRIMARY KEY)");
    }
  }

  @AfterAll
  static void stop() {
    FIELDBOOK.close();
  }

  @Test
  void theServerKilledEndsAllAndTheNextStartServes() throws SQLException {
    for (int time = 0; time < TIMES; time++) {
      ProcessHandle database = FIELDBOOK.database();
      int words = acknowledgeOneMore();
      FIELDBOOK.killServer();
      assertThat(FIELDBOOK.awaitEnd()).isEqualTo(3);
      assertThat(FIELDBOOK.said()).contains("The application server ended by itself");
      assertThat(FieldbookUnderTest.isRunning(database)).isFalse();
      mustServeAgainWith(words);
    }
  }

  @Test
  void theDatabaseKilledEndsAllAndTheNextStartRecoversEveryWord() throws SQLException {
    for (int time = 0; time < TIMES; time++) {
      ProcessHandle server = FIELDBOOK.server();
      int words = acknowledgeOneMore();
      FIELDBOOK.killDatabase();
      assertThat(FIELDBOOK.awaitEnd()).isEqualTo(3);
      assertThat(FIELDBOOK.said()).contains("PostgreSQL ended by itself");
      assertThat(FieldbookUnderTest.isRunning(server)).isFalse();
      mustServeAgainWith(words);
    }
  }

  @Test
  void theLauncherKilledTakesTheServerAlongAndTheNextStartFindsTheDatabase() throws SQLException {
    for (int time = 0; time < TIMES; time++) {
      ProcessHandle server = FIELDBOOK.server();
      ProcessHandle database = FIELDBOOK.database();
      int words = acknowledgeOneMore();
      FIELDBOOK.killLauncher();
      server.onExit().orTimeout(40, java.util.concurrent.TimeUnit.SECONDS).join();
      assertThat(database.isAlive()).isTrue();
      mustServeAgainWith(words);
      assertThat(FIELDBOOK.said()).contains("A PostgreSQL of an earlier run is still running");
      assertThat(FIELDBOOK.database().pid()).isNotEqualTo(database.pid());
    }
  }

  @Test
  void stoppedInOrderItLeavesNothingRunning() {
    ProcessHandle server = FIELDBOOK.server();
    ProcessHandle database = FIELDBOOK.database();
    assertThat(FIELDBOOK.stop()).isEqualTo(143);
    assertThat(FieldbookUnderTest.isRunning(server)).isFalse();
    assertThat(FieldbookUnderTest.isRunning(database)).isFalse();
    FIELDBOOK.start();
    assertThat(FIELDBOOK.statusOf("/health/ready")).isEqualTo(200);
  }

  private static int acknowledgeOneMore() throws SQLException {
    try (Connection connection = FIELDBOOK.askDatabase();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("INSERT INTO acknowledged SELECT count(*) FROM acknowledged");
      return count(statement);
    }
  }

  private static int count(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM acknowledged")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static void mustServeAgainWith(int words) throws SQLException {
    FIELDBOOK.start();
    assertThat(FIELDBOOK.statusOf("/health/ready")).isEqualTo(200);
    try (Connection connection = FIELDBOOK.askDatabase();
        Statement statement = connection.createStatement()) {
      assertThat(count(statement)).isEqualTo(words);
    }
  }
}
