package org.fieldbook.app.suite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.fieldbook.assessment.marking.MarkingQueue;
import org.fieldbook.assessment.submission.Confirmation;
import org.fieldbook.assessment.submission.Declaration;
import org.fieldbook.assessment.submission.SignedReceipt;
import org.fieldbook.assessment.submission.SubmitTma;
import org.fieldbook.assessment.submission.UploadScript;

/** What every test of submitting and marking does first. */
@ApplicationScoped
public class Desk {

  static final String TMA = "TMA01";
  static final Declaration DECLARED = Declaration.of(true, "none", "");

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject UploadScript uploadScript;
  @Inject SubmitTma submitTma;
  @Inject MarkingQueue markingQueue;

  /** Uploads a small PDF of these words; answers with the upload's id. */
  public String upload(Visitor student, String words) throws Exception {
    return visits.as(
        student,
        () ->
            uploadScript
                .upload(
                    cast.presentation(), TMA, "my tma.pdf", new ByteArrayInputStream(pdf(words)))
                .id());
  }

  public SignedReceipt confirm(Visitor student, String upload) throws Exception {
    return visits.as(student, () -> submitTma.confirm(Confirmation.of(upload, DECLARED)));
  }

  public SignedReceipt submit(Visitor student, String words) throws Exception {
    return confirm(student, upload(student, words));
  }

  /** The student's script, as the first tutor finds it in the queue. */
  public long script(Visitor student) throws Exception {
    return visits.as(
        cast.staff().tutor(),
        () ->
            markingQueue.of(cast.presentation()).scripts().stream()
                .filter(i -> i.learner().id().equals(student.id()))
                .map(i -> i.line().id())
                .findFirst()
                .orElseThrow());
  }

  static byte[] pdf(String words) {
    return ("%PDF-1.4\n% "
            + words
            + "\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
            + "trailer<</Root 1 0 R>>\n%%EOF\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
