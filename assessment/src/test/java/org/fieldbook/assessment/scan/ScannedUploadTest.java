package org.fieldbook.assessment.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.fieldbook.assessment.MemoryFiles;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.submission.KeptFiles;
import org.fieldbook.assessment.submission.ScanWaitingFiles;
import org.fieldbook.assessment.submission.SignedReceipt;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.assessment.submission.UploadScript;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files on their way past the virus scanner, and while it is away. */
class ScannedUploadTest extends StudentAndTutor {

  private final VirusScanner scanner = bench.bean(VirusScanner.class);

  @BeforeEach
  void beforeTheCutOff() {
    bench.clock.set(BEFORE);
  }

  private String send(String words) {
    bench.as(student);
    byte[] rtf = ("{\\rtf1\\ansi " + words + "}").getBytes(StandardCharsets.US_ASCII);
    return bench
        .transact(
            () ->
                bench
                    .bean(UploadScript.class)
                    .upload(LMC310, "TMA01", "essay.rtf", new ByteArrayInputStream(rtf)))
        .id();
  }

  private String warning() {
    Submission submission = page().counting().orElseThrow();
    return bench.transact(() -> bench.bean(KeptFiles.class).warning(submission));
  }

  private int scanWaiting() {
    return bench.transact(() -> bench.bean(ScanWaitingFiles.class).scan());
  }

  @Test
  void whatIsFoundIsRefusedBeforeItCanBeConfirmedAndNothingIsKept() throws Exception {
    try (FakeClamd clamd = new FakeClamd()) {
      scanner.clamd = clamd.address();
      assertThatThrownBy(() -> send("a virus"))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("A virus was found in this file (Test.Virus)")
          .hasMessageContaining("copy your text into a new document");
      assertThat(page().waiting()).isEmpty();
      assertThat(((MemoryFiles) bench.bean(FileStore.class)).size()).isZero();
      confirm(send("an essay"));
      assertThat(warning()).isEmpty();
    }
  }

  @Test
  void whileTheScannerIsAwayAFileIsTakenAndTheTutorIsWarnedUntilItIsScanned() throws Exception {
    FakeClamd away = new FakeClamd();
    scanner.clamd = away.address();
    away.close();

    SignedReceipt receipt = confirm(send("an essay for " + student));

    assertThat(receipt.receipt().standing()).isEqualTo("in time");
    assertThat(warning()).contains("has not been scanned for viruses yet");
    assertThat(scanWaiting()).isZero();
    try (FakeClamd back = new FakeClamd(away.port())) {
      assertThat(back.port()).isEqualTo(away.port());
      assertThat(scanWaiting()).isPositive();
    }
    assertThat(warning()).isEmpty();
  }

  @Test
  void whatIsFoundLaterIsGivenOutNoMore() throws Exception {
    FakeClamd away = new FakeClamd();
    scanner.clamd = away.address();
    away.close();
    confirm(send("a virus for " + student));
    long script = script();
    bench.as(tutor);
    bench.transact(() -> bench.bean(ReadScript.class).file(script, 1));

    try (FakeClamd back = new FakeClamd(away.port())) {
      assertThat(back.port()).isEqualTo(away.port());
      assertThat(scanWaiting()).isPositive();
    }

    assertThat(warning()).contains("A virus was found in it (Test.Virus) after it was submitted");
    bench.as(tutor);
    assertThatThrownBy(() -> bench.transact(() -> bench.bean(ReadScript.class).file(script, 1)))
        .isInstanceOf(NotFound.class);
  }
}
