package org.fieldbook.assessment;

import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayInputStream;
import org.fieldbook.assessment.submission.Confirmation;
import org.fieldbook.assessment.submission.Declaration;
import org.fieldbook.assessment.submission.SignedReceipt;
import org.fieldbook.assessment.submission.SubmitTma;
import org.fieldbook.assessment.submission.UploadScript;
import org.fieldbook.content.kernel.PersonId;

/** A student uploads one file and submits it. */
public final class Sending {

  private Sending() {}

  /** Sends it for an assignment of LMC310. */
  public static SignedReceipt of(
      TestBench bench, PersonId student, String assignment, String name, byte[] file) {
    bench.as(student);
    String upload =
        bench
            .transact(
                () ->
                    bench
                        .bean(UploadScript.class)
                        .upload(LMC310, assignment, name, new ByteArrayInputStream(file)))
            .id();
    return bench.transact(
        () ->
            bench
                .bean(SubmitTma.class)
                .confirm(Confirmation.of(upload, Declaration.of(true, "none", ""))));
  }
}
