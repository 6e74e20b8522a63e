package org.fieldbook.assessment.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No receipt is given on a database that may lose what it acknowledged. */
class DurabilityCheckTest {

  private final TestBench bench = new TestBench();

  @AfterEach
  void durableAgain() throws Exception {
    try (Connection c = TestBench.database().getConnection();
        Statement s = c.createStatement()) {
      s.execute("alter database postgres reset synchronous_commit");
    }
  }

  @Test
  void aDurableDatabaseIsTaken() {
    assertThatCode(this::require).doesNotThrowAnyException();
  }

  @Test
  void aDatabaseThatAcknowledgesBeforeItKeepsIsRefused() throws SQLException {
    try (Connection c = TestBench.database().getConnection();
        Statement s = c.createStatement()) {
      s.execute("alter database postgres set synchronous_commit = off");
    }
    assertThatThrownBy(this::require)
        .isInstanceOf(Refused.class)
        .hasMessageContaining("takes no submissions")
        .hasMessageContaining("synchronous_commit is off");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
  void eachSettingCounts(String off) {
    Map<String, String> settings =
        new java.util.HashMap<>(
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on"));
    assertThat(DurabilityCheck.problems(settings)).isEmpty();
    settings.put(off, "off");
    assertThat(DurabilityCheck.problems(settings)).singleElement().asString().contains(off);
    settings.remove(off);
    assertThat(DurabilityCheck.problems(settings)).as("not known is not safe").hasSize(1);
  }

  private void require() {
    bench.transact(
        () -> {
          bench.bean(DurabilityCheck.class).require();
          return null;
        });
  }
}
