package org.fieldbook.assessment.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayInputStream;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.overview.MyTma;
import org.fieldbook.assessment.submission.SignedReceipt;
import org.fieldbook.assessment.submission.UploadScript;
import org.junit.jupiter.api.Test;

/** The practice assignment goes the whole way once, with nothing at stake. */
class PracticeLoopTest extends StudentAndTutor {

  @Test
  void aNewStudentSubmitsTheTutorReturnsAndTheMarkCountsNothing() {
    bench.clock.set("2026-10-14T10:00:00Z");
    bench.as(student);
    String upload =
        bench
            .transact(
                () ->
                    bench
                        .bean(UploadScript.class)
                        .upload(
                            LMC310,
                            "TMA00",
                            "why I study.docx",
                            new ByteArrayInputStream(SampleFiles.docx("Why I study this"))))
            .id();
    SignedReceipt receipt = confirm(upload);
    assertThat(receipt.receipt().assignment()).isEqualTo("TMA00");
    assertThat(receipt.receipt().standing()).isEqualTo("in time");

    bench.clock.set("2026-10-20T10:00:00Z");
    mark(80);
    assertThat(giveBack().counted()).isEqualTo(80);

    bench.as(student);
    MyTma.Page page = bench.transact(() -> bench.bean(MyTma.class).of(LMC310, "TMA00"));
    assertThat(page.returned()).isPresent();
    assertThat(page.outlook().refusals()).isNotEmpty();
    assertThat(page.set().weight().counts()).isFalse();
  }
}
