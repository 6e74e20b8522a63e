package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import org.fieldbook.assessment.submission.BeginUpload;
import org.fieldbook.assessment.submission.CheckKeptFiles;
import org.fieldbook.assessment.submission.CheckLedger;
import org.fieldbook.assessment.submission.CheckReceipt;
import org.fieldbook.assessment.submission.Confirmation;
import org.fieldbook.assessment.submission.ContinueUpload;
import org.fieldbook.assessment.submission.Declaration;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.assessment.submission.Ledger;
import org.fieldbook.assessment.submission.MyReceipts;
import org.fieldbook.assessment.submission.ReceivedFile;
import org.fieldbook.assessment.submission.RenewReceiptKey;
import org.fieldbook.assessment.submission.ShowReceipt;
import org.fieldbook.assessment.submission.SignedReceipt;
import org.fieldbook.assessment.submission.SubmitTma;
import org.fieldbook.assessment.submission.UploadScript;
import org.fieldbook.content.kernel.KeyInUse;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Sha256;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the file to the receipt. */
@ExtendWith(ArquillianExtension.class)
class SubmissionIT {

  @Inject Cast cast;
  @Inject Desk desk;
  @Inject Visits visits;
  @Inject Sql sql;
  @Inject Saboteur saboteur;
  @Inject UploadScript uploadScript;
  @Inject SubmitTma submitTma;
  @Inject MyReceipts myReceipts;
  @Inject ShowReceipt showReceipt;
  @Inject CheckReceipt checkReceipt;
  @Inject CheckLedger checkLedger;
  @Inject RenewReceiptKey renewReceiptKey;
  @Inject BeginUpload beginUpload;
  @Inject ContinueUpload continueUpload;
  @Inject CheckKeptFiles checkKeptFiles;

  @Test
  @Tag("R-000-076")
  @Tag("R-000-077")
  void aConfirmedUploadHasAGenuineReceiptThatTheLedgerRecords() throws Exception {
    Visitor student = cast.student();

    SignedReceipt receipt = desk.submit(student, "an essay");

    assertThat(receipt.receipt().files().get(0).sha256())
        .isEqualTo(Sha256.of(Desk.pdf("an essay")));
    assertThat(receipt.receipt().student()).isEqualTo(student.id());
    assertThat(receipt.receipt().zone().getId()).isEqualTo("Europe/London");
    assertThat(checkReceipt.isGenuine(receipt.document())).isTrue();
    assertThat(checkReceipt.isGenuine(receipt.document().replace("my tma", "my tna"))).isFalse();
    CheckReceipt.CheckedReceipt checked =
        checkReceipt.byCode(receipt.receipt().code().value()).orElseThrow();
    assertThat(checked.genuine()).isTrue();
    assertThat(checked.ledgerPosition()).isPositive();
    Ledger.LedgerState ledger = visits.as(cast.staff().office(), () -> checkLedger.check());
    assertThat(ledger.isWhole()).isTrue();
    assertThat(ledger.wholeRows()).isGreaterThanOrEqualTo(checked.ledgerPosition());
  }

  @Test
  void theFileThatIsGivenBackIsTheOneThatWasSent() throws Exception {
    Visitor student = cast.student();
    SignedReceipt receipt = desk.submit(student, "byte for byte");

    byte[] given =
        visits.as(
            student,
            () -> {
              KeptFile file = myReceipts.file(receipt.receipt().code().value(), 1);
              try (InputStream in = file.bytes()) {
                return in.readAllBytes();
              }
            });

    assertThat(given).isEqualTo(Desk.pdf("byte for byte"));
  }

  @Test
  void confirmingAgainAnswersWithTheSameReceipt() throws Exception {
    Visitor student = cast.student();
    String upload = desk.upload(student, "once");

    SignedReceipt first = desk.confirm(student, upload);
    SignedReceipt again = desk.confirm(student, upload);

    assertThat(again).isEqualTo(first);
    assertThat(submissions(student)).isEqualTo(1);
  }

  @Test
  void withoutTheDeclarationNothingIsSubmittedAndTheUploadWaits() throws Exception {
    Visitor student = cast.student();
    String upload = desk.upload(student, "not declared");

    assertThatThrownBy(
            () ->
                visits.as(
                    student,
                    () ->
                        submitTma.confirm(
                            Confirmation.of(upload, Declaration.of(false, "none", "")))))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("your own work");

    assertThat(submissions(student)).isZero();
    assertThat(desk.confirm(student, upload).receipt().submission()).isEqualTo(1);
  }

  @Test
  void aSecondSubmissionReplacesTheFirstAndBothReceiptsStayGenuine() throws Exception {
    Visitor student = cast.student();

    SignedReceipt first = desk.submit(student, "first version");
    SignedReceipt second = desk.submit(student, "second version");

    assertThat(second.receipt().submission()).isEqualTo(2);
    assertThat(checkReceipt.isGenuine(first.document())).isTrue();
    assertThat(checkReceipt.isGenuine(second.document())).isTrue();
    assertThat(
            sql.column(
                "select cast(number as text) from assessment.submission"
                    + " where student = ? and replaced_at is null",
                student.id().value()))
        .containsExactly("2");
  }

  @Test
  void receiptsOfAnOldKeyStayGenuineAndNewOnesAreSignedWithTheNew() throws Exception {
    Visitor student = cast.student();
    SignedReceipt before = desk.submit(student, "with the old key");
    String old = before.receipt().key();

    visits.run(cast.staff().office(), () -> renewReceiptKey.renew(old));
    SignedReceipt after = desk.submit(student, "with the new key");

    assertThat(after.receipt().key()).isNotEqualTo(old);
    assertThat(checkReceipt.isGenuine(before.document())).isTrue();
    assertThat(checkReceipt.isGenuine(after.document())).isTrue();
    assertThatThrownBy(() -> visits.run(cast.staff().office(), () -> renewReceiptKey.renew(old)))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("meanwhile");
    assertThat(visits.as(cast.staff().office(), () -> renewReceiptKey.keys()))
        .extracting(KeyInUse::id)
        .startsWith(after.receipt().key(), old);
    assertThat(visits.as(cast.staff().office(), () -> checkLedger.check()).isWhole()).isTrue();
  }

  @Test
  void aFileInPiecesGoesOnAfterAPieceThatBrokeOffAndIsKeptAsReceived() throws Exception {
    Visitor student = cast.student();
    byte[] pdf = Desk.pdf("piece by piece");
    byte[] first = Arrays.copyOf(pdf, 20);
    byte[] rest = Arrays.copyOfRange(pdf, 20, pdf.length);

    String id = begin(student, pdf.length);
    visits.as(student, () -> append(id, 0, first, first));
    assertThatThrownBy(
            () -> visits.as(student, () -> append(id, 20, rest, Arrays.copyOf(rest, 30))))
        .isExactlyInstanceOf(Refused.class);
    assertThat(begin(student, pdf.length)).isEqualTo(id);
    assertThat(visits.as(student, () -> append(id, 0, first, first)).kept()).isFalse();
    assertThat(visits.as(student, () -> append(id, 20, rest, rest)).partial().isComplete())
        .isTrue();
    String upload = visits.as(student, () -> continueUpload.finish(id)).id();
    assertThat(visits.as(student, () -> continueUpload.finish(id)).id()).isEqualTo(upload);
    SignedReceipt receipt = desk.confirm(student, upload);

    assertThat(receipt.receipt().files())
        .extracting(ReceivedFile::sha256)
        .containsExactly(Sha256.of(pdf));
    assertThat(
            sql.column(
                "select cast(count(*) as text) from assessment.partial_piece where partial = ?",
                id))
        .containsExactly("0");
    long submission =
        Long.parseLong(
            sql.column(
                    "select cast(id as text) from assessment.submission where receipt_code = ?",
                    receipt.receipt().code().value())
                .get(0));
    assertThat(visits.as(cast.staff().office(), () -> checkKeptFiles.check(submission))).isEmpty();
    assertThat(visits.as(cast.staff().office(), () -> checkKeptFiles.check(5, 1)).checked())
        .isPositive();
  }

  private String begin(Visitor student, int size) throws Exception {
    return visits
        .as(student, () -> beginUpload.begin(cast.presentation(), Desk.TMA, "my tma.pdf", size, 7))
        .id();
  }

  /** Sends a piece, of which only so much arrives. */
  private ContinueUpload.Appended append(String id, long place, byte[] piece, byte[] arrives)
      throws Exception {
    return continueUpload.append(id, place, Sha256.of(piece), new ByteArrayInputStream(arrives));
  }

  @Test
  void somebodyElsesUploadIsNotThere() throws Exception {
    Visitor student = cast.student();
    Visitor other = cast.student();
    String upload = desk.upload(student, "mine");

    assertThatThrownBy(() -> desk.confirm(other, upload)).isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> visits.run(other, () -> uploadScript.discard(upload)))
        .isExactlyInstanceOf(NotFound.class);

    assertThat(desk.confirm(student, upload).receipt().student()).isEqualTo(student.id());
  }

  @Test
  void aReceiptIsShownToItsStudentAndTheirTutorOnly() throws Exception {
    Visitor student = cast.student();
    String code = desk.submit(student, "shown").receipt().code().value();

    assertThat(visits.as(student, () -> showReceipt.get(code)).student()).isEqualTo(student.id());
    assertThat(visits.as(cast.staff().tutor(), () -> showReceipt.get(code)).student())
        .isEqualTo(student.id());
    assertThatThrownBy(() -> visits.as(cast.student(), () -> showReceipt.get(code)))
        .isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> visits.as(cast.staff().otherTutor(), () -> showReceipt.get(code)))
        .isExactlyInstanceOf(NotFound.class);
  }

  @Test
  void anEmptyFileAndAFileThatIsNotWhatItsNameSaysAreRefused() throws Exception {
    Visitor student = cast.student();

    assertThatThrownBy(() -> upload(student, "empty.pdf", new byte[0]))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("empty");
    assertThatThrownBy(() -> upload(student, "essay.docx", Desk.pdf("not Word")))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining(".docx");

    assertThat(
            sql.number(
                "select count(*) from assessment.upload where student = ?", student.id().value()))
        .isZero();
  }

  @Test
  void whenWhatBelongsToASubmissionFailsThereIsNoneAndNoReceipt() throws Exception {
    Visitor student = cast.student();
    String upload = desk.upload(student, "in vain");
    long ledger = sql.number("select count(*) from assessment.ledger");
    saboteur.breakFor(student.id());

    assertThatThrownBy(() -> desk.confirm(student, upload))
        .isExactlyInstanceOf(Refused.class)
        .hasMessage(Saboteur.WORDS);

    assertThat(submissions(student)).isZero();
    assertThat(sql.number("select count(*) from assessment.ledger")).isEqualTo(ledger);
    assertThat(
            sql.number(
                "select count(*) from assessment.script where student = ?", student.id().value()))
        .isZero();
    saboteur.leaveAlone(student.id());
    assertThat(desk.confirm(student, upload).receipt().submission()).isEqualTo(1);
  }

  private void upload(Visitor student, String name, byte[] bytes) throws Exception {
    visits.as(
        student,
        () ->
            uploadScript.upload(
                cast.presentation(), Desk.TMA, name, new ByteArrayInputStream(bytes)));
  }

  private long submissions(Visitor student) {
    return sql.number(
        "select count(*) from assessment.submission where student = ?", student.id().value());
  }
}
