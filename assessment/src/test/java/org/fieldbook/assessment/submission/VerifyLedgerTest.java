package org.fieldbook.assessment.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.fieldbook.assessment.MemoryFiles;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.OfficeJob;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
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

  private String perform(String step) {
    return bench.transact(() -> job.perform(tonight, step));
  }
}
