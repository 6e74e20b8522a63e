package org.fieldbook.assessment.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestLibrary;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Sha256;
import org.fieldbook.content.reading.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several files in one submission, where an assignment takes them. */
class SeveralFilesTest extends StudentAndTutor {

  @BeforeEach
  void takesThree() {
    ((TestLibrary) bench.bean(Library.class)).takes(3);
    bench.clock.set(BEFORE);
  }

  private String send(String name, byte[] bytes) {
    bench.as(student);
    return bench
        .transact(
            () ->
                bench
                    .bean(UploadScript.class)
                    .upload(LMC310, "TMA01", name, new ByteArrayInputStream(bytes)))
        .id();
  }

  private SignedReceipt submitAll(String... uploads) {
    bench.as(student);
    return bench.transact(
        () ->
            bench.bean(SubmitTma.class).confirm(new Confirmation(List.of(uploads), DECLARED, "")));
  }

  @Test
  void theReceiptNamesEachInItsOrderAndTheLastArrivalCounts() throws Exception {
    byte[] essay = SampleFiles.docx("One two three");
    String first = send("essay.docx", essay);
    bench.clock.set(AFTER);
    String second = send("table.pdf", SampleFiles.pdf());
    assertThat(page().waiting())
        .extracting(Upload::fileName)
        .containsExactly("essay.docx", "table.pdf");
    assertThat(page().outlook().lateness().isInTime()).isFalse();

    SignedReceipt receipt = submitAll(second, first);

    assertThat(receipt.receipt().files())
        .extracting(ReceivedFile::name)
        .containsExactly("table.pdf", "essay.docx");
    assertThat(receipt.receipt().standing()).isEqualTo("late, 1 started day");
    assertThat(receipt.receipt().files().get(1).words()).isEqualTo(3);
    assertThat(submitAll(second, first)).as("asked again").isEqualTo(receipt);
    assertThatThrownBy(() -> submitAll(second))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("submitted already");

    long script = script();
    bench.as(tutor);
    KeptFile kept = bench.transact(() -> bench.bean(ReadScript.class).file(script, 2));
    assertThat(kept.name()).isEqualTo("essay.docx");
    try (InputStream in = kept.bytes()) {
      assertThat(Sha256.of(in.readAllBytes())).isEqualTo(Sha256.of(essay));
    }
    assertThatThrownBy(() -> bench.transact(() -> bench.bean(ReadScript.class).file(script, 3)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theSameFileTwiceIsSaid() {
    byte[] same = SampleFiles.docx("Same");
    String first = send("essay.docx", same);
    String second = send("essay again.docx", same);
    assertThatThrownBy(() -> submitAll(first, second))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("essay.docx and essay again.docx are the same file");
    assertThatThrownBy(() -> submitAll(first, first)).isInstanceOf(Refused.class);
    assertThat(submitAll(first).receipt().files()).hasSize(1);
  }

  @Test
  void moreThanTheAssignmentTakesAreRefusedBeforeAByteIsSent() {
    send("1.docx", SampleFiles.docx("1"));
    send("2.docx", SampleFiles.docx("2"));
    send("3.docx", SampleFiles.docx("3"));
    assertThatThrownBy(() -> send("4.docx", SampleFiles.docx("4")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("takes 3 files at most");
    assertThat(page().waiting()).hasSize(3);
  }

  @Test
  void whereOneIsTakenTwoAreRefused() {
    ((TestLibrary) bench.bean(Library.class)).takes(1);
    String first = send("1.docx", SampleFiles.docx("1"));
    bench.clock.set("2026-11-12T11:59:31Z");
    String second = send("2.docx", SampleFiles.docx("2"));
    assertThatThrownBy(() -> submitAll(first, second))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("takes one file");
    assertThat(page().waiting()).extracting(Upload::id).containsExactly(second);
  }
}
