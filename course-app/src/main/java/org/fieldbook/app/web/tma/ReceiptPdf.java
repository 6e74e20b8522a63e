package org.fieldbook.app.web.tma;

import java.io.IOException;
import java.io.OutputStream;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.takeaway.ink.DrawingRules;
import org.fieldbook.app.toolkit.takeaway.pdf.PdfBook;
import org.fieldbook.app.toolkit.takeaway.pdf.Photos;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.submission.Posted;
import org.fieldbook.assessment.submission.Receipt;
import org.fieldbook.assessment.submission.ReceivedFile;
import org.fieldbook.assessment.submission.SignedReceipt;

/** A receipt as a tagged PDF: what it says, and its text and signature as they were signed. */
final class ReceiptPdf {

  private ReceiptPdf() {}

  /**
   * Writes it; the stream stays open.
   *
   * @param site the address of Fieldbook, without a path
   */
  static void write(SignedReceipt signed, String site, OutputStream out) throws IOException {
    Receipt receipt = signed.receipt();
    String title = "Receipt for " + Wording.assignment(receipt.assignment());
    PdfBook book =
        new PdfBook(
            new PdfBook.About(
                title + ", " + receipt.code(),
                "Fieldbook",
                receipt.presentation().value(),
                receipt.confirmed().atZone(receipt.zone()).toLocalDate()),
            new DrawingRules(""),
            Photos.NONE,
            out);
    Markup page = new Markup();
    page.open("div").element("h1", title).open("table").open("tbody");
    row(page, "Receipt code", receipt.code().value());
    row(
        page,
        "Received",
        Wording.exactMoment(receipt.arrivedLocal())
            + ", "
            + Wording.zone(receipt.arrivedLocal())
            + " ("
            + receipt.arrived()
            + ")");
    row(page, "Standing", receipt.standing());
    row(page, "From", receipt.name() + ", " + receipt.identifier());
    row(
        page,
        "For",
        receipt.presentation()
            + ", "
            + Wording.assignment(receipt.assignment())
            + ", submission "
            + receipt.submission()
            + ", rules: "
            + receipt.rules());
    files(page, receipt);
    String ai = DeclarationInWords.of(receipt.declaration());
    if (!ai.isEmpty()) {
      row(page, "Declared", "This is the student’s own work. " + ai);
    }
    row(page, "Signed with", "Ed25519, key " + receipt.key());
    page.close().close();
    page.element(
        "p",
        "Anybody can check this receipt with its code at "
            + site
            + "/verify, or without a network by its text and signature below.");
    page.element("h2", "As it was signed");
    signed.document().lines().forEach(line -> page.element("p", line));
    book.chapter("receipt", title, page.close().toString());
    book.finish();
  }

  private static void files(Markup page, Receipt receipt) {
    Posted posted = receipt.posted();
    if (posted != null) {
      row(
          page,
          "Sent",
          "On paper, posted " + Wording.dayAndYear(posted.on()) + ", proof: " + posted.proof());
    }
    int number = 0;
    for (ReceivedFile file : receipt.files()) {
      number++;
      Integer words = file.words();
      row(
          page,
          receipt.files().size() == 1 ? "File" : "File " + number,
          file.name()
              + ", "
              + String.format("%,d bytes", file.size())
              + (words == null ? "" : ", " + WordsInWords.counted(words))
              + ". SHA-256: "
              + ReceiptPage.spaced(file.sha256().hex(), 8));
    }
  }

  private static void row(Markup page, String head, String words) {
    page.open("tr").element("th", head, "scope", "row").element("td", words).close();
  }
}
