package org.fieldbook.assessment.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.TestLedger;
import org.junit.jupiter.api.Test;

/** The ledger of receipts. */
class LedgerTest extends StudentAndTutor {

  @Test
  void manyAtOnceEachGetAReceiptAndTheLedgerStaysWhole() throws Exception {
    bench.clock.set(BEFORE);
    ExecutorService crowd = Executors.newFixedThreadPool(8);
    try {
      List<Future<SignedReceipt>> receipts =
          java.util.stream.IntStream.range(0, 24)
              .mapToObj(
                  i ->
                      crowd.submit(
                          () -> {
                            TestBench own = new TestBench();
                            own.clock.set(BEFORE);
                            own.as(own.cohort.studentOf(TestCohort.person()));
                            return submit(own, "Essay " + i);
                          }))
              .toList();
      for (Future<SignedReceipt> r : receipts) {
        assertThat(r.get().receipt().submission()).isEqualTo(1);
      }
    } finally {
      crowd.shutdownNow();
    }
    var state = TestLedger.read(bench);
    assertThat(state.isWhole()).isTrue();
    assertThat(state.wholeRows()).isGreaterThanOrEqualTo(24);
  }

  @Test
  void theLedgerCannotBeChanged() throws Exception {
    bench.clock.set(BEFORE);
    submit("Essay");
    try (Connection c = TestBench.database().getConnection();
        Statement s = c.createStatement()) {
      assertThatThrownBy(() -> s.executeUpdate("update assessment.ledger set submission = 0"))
          .hasMessageContaining("only grows");
      assertThatThrownBy(() -> s.executeUpdate("delete from assessment.ledger"))
          .hasMessageContaining("only grows");
    }
  }
}
