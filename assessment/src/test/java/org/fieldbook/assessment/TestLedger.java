package org.fieldbook.assessment;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import org.fieldbook.assessment.submission.CheckLedger;
import org.fieldbook.assessment.submission.Ledger;

/** The ledger of the database that all tests share. */
public final class TestLedger {

  private TestLedger() {}

  /** What reading all of it says. */
  public static Ledger.LedgerState read(TestBench bench) {
    onlyWithReceipts();
    Callable<Ledger.LedgerState> check = () -> bench.bean(CheckLedger.class).check();
    return bench.transact(check);
  }

  /**
   * Takes out the work that tests wrote into the tables by themselves, without a receipt and so
   * without a row of the ledger. Their classes are over by then.
   */
  public static void onlyWithReceipts() {
    try (Connection db = TestBench.database().getConnection();
        Statement statement = db.createStatement()) {
      db.setAutoCommit(false);
      // For this transaction alone nothing asks what still hangs on it.
      statement.execute("set local session_replication_role = replica");
      statement.execute(
          "delete from assessment.script where submission in"
              + " (select id from assessment.submission where receipt_key = 'k')");
      statement.execute("delete from assessment.submission where receipt_key = 'k'");
      db.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
