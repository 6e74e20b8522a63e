package org.fieldbook.assessment.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.fieldbook.assessment.MemoryFiles;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestLedger;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.OfficeJob;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VerifyLedgerTest extends StudentAndTutor {

  private final VerifyLedger job = bench.bean(VerifyLedger.class);
  private final JobOrder tonight = JobOrder.ofAll(VerifyLedger.KIND, "2026-11-12");

  @BeforeEach
  void beforeTheCutOff() {
    bench.clock.set(BEFORE);
  }

  @Test
  void aFileThatIsNotWhatWasReceivedFailsItsStepByTheReceipt() {
    Receipt receipt = submit("Kept and spoilt").receipt();
    long id =
        bench
            .transact(() -> bench.bean(Submissions.class).byCode(receipt.code()))
            .orElseThrow()
            .id();
    assertThat(perform("files " + id)).isEmpty();

    ((MemoryFiles) bench.bean(FileStore.class))
        .spoil(receipt.files().get(0).sha256(), "other".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> perform("files " + id))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Receipt " + receipt.code())
        .hasMessageContaining("not the one that was received");
  }

  @Test
  void theLedgerComesFirstAndEachNightHasItsSample() {
    submit("One of those there are");
    var steps = bench.transact(() -> job.steps(tonight));
    assertThat(steps.get(0).id()).isEqualTo("ledger");
    assertThat(steps).hasSizeBetween(2, 201);
    assertThat(bench.transact(() -> job.steps(tonight))).isEqualTo(steps);
  }

  @Test
  void theClockAsksOnceANightBetweenHalfPastTwoAndSix() {
    assertThat(job.due(Instant.parse("2026-11-12T02:29:59Z"))).isEmpty();
    assertThat(job.due(Instant.parse("2026-11-12T02:30:00Z")))
        .extracting(OfficeJob.Occasion::key)
        .containsExactly("verify-ledger 2026-11-12");
    assertThat(job.due(Instant.parse("2026-11-12T06:00:00Z"))).isEmpty();
    // By summer time: half past two is half past one in Greenwich.
    assertThat(job.due(Instant.parse("2027-06-12T01:30:00Z"))).hasSize(1);
  }

  @Nested
  class TheLedgerIsNotWhatWasWritten {

    private ReceiptCode second;
    private ReceiptCode third;
    private long end;

    /** Three rows at its end; all there are set aside, because all tests share the ledger. */
    @BeforeEach
    void threeRows() {
      TestLedger.onlyWithReceipts();
      submit("First");
      second = submit("Second").receipt().code();
      third = submit("Third").receipt().code();
      end = bench.transact(() -> bench.bean(CheckLedger.class).check()).wholeRows();
      assertThat(perform("ledger")).startsWith(end + " rows, each whole");
      run("create table assessment.ledger_aside as select * from assessment.ledger");
      run("alter table assessment.ledger disable trigger user");
    }

    @AfterEach
    void asItWas() {
      run("delete from assessment.ledger");
      run("insert into assessment.ledger select * from assessment.ledger_aside");
      run("alter table assessment.ledger enable trigger user");
      run("drop table assessment.ledger_aside");
      assertThat(perform("ledger")).startsWith(end + " rows, each whole");
    }

    @Test
    void aRowThatWasChangedIsNamed() {
      run(
          "update assessment.ledger set written_at = written_at - interval '1 hour'"
              + " where position = "
              + (end - 1));
      assertFound("Row " + (end - 1) + " of the ledger is not what was written");
    }

    @Test
    void aRowWithTheReceiptOfAnotherIsNamed() {
      String text = "update assessment.submission set receipt_text = replace(receipt_text, ";
      String which = ") where receipt_code = '" + second.value() + "'";
      run(text + "'arrived: 2026', 'arrived: 2025'" + which);
      try {
        assertFound("Row " + (end - 1) + " of the ledger does not record the receipt");
      } finally {
        run(text + "'arrived: 2025', 'arrived: 2026'" + which);
      }
    }

    @Test
    void aRowThatWasTakenFromTheMiddleIsNamed() {
      run("delete from assessment.ledger where position = " + (end - 1));
      assertFound("Row " + (end - 1) + " of the ledger is missing: row " + end + " follows");
    }

    @Test
    void whatFollowsOnARowTakenOutDoesNotFollowUnderItsNumber() {
      run("delete from assessment.ledger where position = " + (end - 1));
      run("update assessment.ledger set position = position - 1 where position = " + end);
      assertFound(
          "Row " + (end - 1) + " of the ledger is not what was written, or does not follow");
    }

    @Test
    void rowsThatWereTakenFromTheEndAreMissedByTheirReceipts() {
      run("delete from assessment.ledger where position > " + (end - 2));
      assertFound(
          "ends with row "
              + (end - 2)
              + ", and 2 receipts have no row, the first of them "
              + second);
    }

    @Test
    void theLastRowIsMissedToo() {
      run("delete from assessment.ledger where position = " + end);
      assertFound(
          "ends with row " + (end - 1) + ", and 1 receipt has no row, the first of them " + third);
    }

    private void assertFound(String where) {
      assertThatThrownBy(() -> perform("ledger"))
          .isInstanceOf(Refused.class)
          .hasMessageContaining(where)
          .hasMessageContaining("Keep the database as it is");
      assertThat(bench.transact(() -> bench.bean(CheckLedger.class).check()).isWhole()).isFalse();
    }

    private void run(String sql) {
      try (Connection db = TestBench.database().getConnection();
          Statement statement = db.createStatement()) {
        assertThat(statement.execute(sql)).isFalse();
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }
  }

  private String perform(String step) {
    return bench.transact(() -> job.perform(tonight, step));
  }
}
