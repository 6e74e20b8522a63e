package org.fieldbook.app.web.tma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fieldbook.app.PdfUa;
import org.fieldbook.assessment.submission.Declaration;
import org.fieldbook.assessment.submission.Receipt;
import org.fieldbook.assessment.submission.ReceiptCode;
import org.fieldbook.assessment.submission.ReceivedFile;
import org.fieldbook.assessment.submission.SignedReceipt;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Sha256;
import org.junit.jupiter.api.Test;

/** A receipt to be printed and kept. */
class ReceiptPdfTest {

  private static final Instant ARRIVED = Instant.parse("2026-11-12T11:59:30.123456Z");

  static SignedReceipt receipt() {
    Receipt receipt =
        new Receipt(
            new ReceiptCode("7Q4M-9XTD-K2PW-H8VB"),
            new PersonId(7),
            "Josie Adair",
            "A1234567",
            new PresentationCode("LMC310-2026J"),
            "TMA01",
            2,
            List.of(
                new ReceivedFile(
                    "essay \uD83D\uDC4D \u05E9\u05DC\u05D5\u05DD.docx",
                    49_318,
                    Sha256.of(new byte[] {1}),
                    1_480),
                new ReceivedFile("table.pdf", 7, Sha256.of(new byte[] {2}), null)),
            null,
            ARRIVED,
            ARRIVED.plusSeconds(20),
            Instant.parse("2026-11-12T12:00:00Z"),
            ZoneId.of("Europe/London"),
            "in time",
            Declaration.of(true, "used", "A translator, for one quotation"),
            "LMC310 edition 1",
            "fieldbook-2026-1",
            null);
    return new SignedReceipt(receipt.canonicalText(), "c2lnbmF0dXJl");
  }

  private static byte[] pdf() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReceiptPdf.write(receipt(), "https://fieldbook.example", out);
    return out.toByteArray();
  }

  @Test
  void itIsWhatTheStandardOfAccessiblePdfAsksFor() throws Exception {
    PdfUa.assertHolds(pdf(), 100);
  }

  @Test
  void itSaysAllThatTheReceiptSays() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(pdf())) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      assertThat(text)
          .contains("Receipt for TMA 01", "7Q4M-9XTD-K2PW-H8VB", "Josie Adair, A1234567")
          .contains("Thursday 12 November 2026, 11:59:30", "49,318 bytes, 1,480 words")
          .contains("A tool was used: A translator, for one quotation")
          .contains("Fieldbook receipt, form 2", "signature: c2lnbmF0dXJl");
    }
  }

  @Test
  void aReceiptIsReadOutOfJsonAndOutOfAMail() {
    SignedReceipt receipt = receipt();
    String json = ReceiptFiles.json(receipt, "https://fieldbook.example/verify/keys").toString();
    assertThat(SignedReceipt.parse(ReceiptFiles.document(json))).isEqualTo(receipt);
    String mail =
        "Dear Josie,\r\n\r\n" + receipt.document().replace("\n", "\r\n") + "\r\nFieldbook";
    assertThat(SignedReceipt.parse(ReceiptFiles.document(mail))).isEqualTo(receipt);
    for (String hostile :
        List.of("{", "{}", "{\"text\":1}", "[".repeat(9_000), "{\"a\":" + "[".repeat(90_000))) {
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> SignedReceipt.parse(ReceiptFiles.document(hostile)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
