package org.fieldbook.assessment.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Receipts, their signatures, and the ledger that chains them. */
class SignedReceiptTest {

  private static final Instant NOW = Instant.parse("2026-10-14T10:59:59.123456Z");

  private static final Sha256 ESSAY = Sha256.of("essay".getBytes(StandardCharsets.UTF_8));

  private final ReceiptKey key = new ReceiptKey(NOW);
  private final SignedReceipt signed = SignedReceipt.sign(receipt("essay.docx"), key.pair());

  @Test
  void saysWhatWhenAndHow() {
    assertThat(signed.text())
        .startsWith("Fieldbook receipt, form 2\n")
        .contains("\nsent: online\nfiles: 2\nfile-1: essay.docx\nsize-1: 49318\n")
        .contains("\nfile-2: table.pdf\nsize-2: 7\n")
        .contains("\nwords-1: 1480\n")
        .contains("\nwords-2: not counted\n")
        .contains("\nown-work: declared\nai-use: used\nai-words: A chat tool, for the title\n")
        .contains("\narrived: 2026-10-14T10:59:59.123456Z\n")
        .contains("\narrived-local: Wednesday 14 October 2026, 11:59:59 BST (+01:00)\n")
        .contains("\nstanding: in time\n");
    assertThat(signed.receipt().canonicalText()).isEqualTo(signed.text());
    assertThat(signed.receipt().files())
        .extracting(ReceivedFile::type)
        .containsExactly(FileType.DOCX, FileType.PDF);
  }

  @Test
  void verifiesWithItsKeyOnly() {
    assertThat(signed.verifies(key.publicKey())).isTrue();
    assertThat(signed.verifies(new ReceiptKey(NOW).publicKey())).isFalse();
  }

  @Test
  void everyChangedCharacterIsNoticed() {
    for (int i = 0; i < signed.text().length(); i++) {
      char c = signed.text().charAt(i);
      String changed =
          signed.text().substring(0, i) + (char) (c ^ 1) + signed.text().substring(i + 1);
      assertThat(new SignedReceipt(changed, signed.signature()).verifies(key.publicKey()))
          .as("character %s", i)
          .isFalse();
    }
  }

  @Test
  void aSignatureThatIsNoneDoesNotVerify() {
    assertThat(new SignedReceipt(signed.text(), "").verifies(key.publicKey())).isFalse();
    assertThat(new SignedReceipt(signed.text(), "!!").verifies(key.publicKey())).isFalse();
  }

  @Test
  void theDocumentIsReadAgainAlsoAfterAMailProgramChangedItsLineEnds() {
    SignedReceipt again = SignedReceipt.parse(signed.document().replace("\n", "\r\n") + "\r\n");
    assertThat(again).isEqualTo(signed);
    assertThatThrownBy(() -> SignedReceipt.parse("hello"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNameCannotForgeALine() {
    Receipt forged =
        receipt(
            "Eve\nstanding: in time",
            List.of(new ReceivedFile("a.pdf\nfiles: 7", 1, Sha256.of(new byte[0]), null)),
            null,
            Declaration.of(true, "used", "It wrote\nstanding: in time"),
            "late, 2 started days");
    assertThat(forged.canonicalText()).containsOnlyOnce("\nstanding: ");
    assertThat(Receipt.parse(forged.canonicalText()).standing()).isEqualTo("late, 2 started days");
  }

  @Test
  void codesHaveNoLookAlikesAndAreReadHoweverTheyAreTyped() {
    assertThat(IntStream.range(0, 500).mapToObj(i -> ReceiptCode.random().value()))
        .allMatch(c -> c.matches("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}"))
        .doesNotHaveDuplicates();
    ReceiptCode code = ReceiptCode.random();
    String typed = code.value().toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
    assertThat(ReceiptCode.typed(typed)).contains(code);
    assertThat(ReceiptCode.typed("7Q4M-9XTD")).isEmpty();
    assertThat(ReceiptCode.typed("0000-1111-IIII-OOOO")).isEmpty();
  }

  @Test
  void theLedgerNoticesAChangedALeftOutAndAnAddedRow() {
    SignedReceipt other = SignedReceipt.sign(receipt("other.docx"), key.pair());
    LedgerRow one = new LedgerRow(null, 11, signed, NOW);
    LedgerRow two = new LedgerRow(one, 12, other, NOW);
    LedgerRow three = new LedgerRow(two, 13, signed, NOW);
    assertThat(one.follows(null)).isTrue();
    assertThat(two.follows(one)).isTrue();
    assertThat(three.follows(two)).isTrue();

    assertThat(three.follows(one)).as("a row left out").isFalse();
    assertThat(two.follows(new LedgerRow(null, 11, other, NOW))).as("a row changed").isFalse();
    assertThat(two.follows(null)).as("the beginning cut off").isFalse();
    assertThat(three.follows(new LedgerRow(one, 99, signed, NOW))).as("a row put in").isFalse();
    assertThat(one.records(signed)).isTrue();
    assertThat(one.records(other)).isFalse();
  }

  @Test
  void aReceiptOfTheFirstFormIsReadAndVerifiesForEver() {
    String text =
        "Fieldbook receipt, form 1\ncode: 7Q4M-9XTD-K2PW-H8VB\nstudent: 7\nname: Josie Adair\n"
            + "identifier: A1234567\npresentation: LMC310-2026J\nassignment: TMA00\n"
            + "submission: 1\nfile: essay.docx\nsize: 49318\nsha256: "
            + ESSAY.hex()
            + "\narrived: 2026-10-14T10:59:59.123456Z\n"
            + "arrived-local: Wednesday 14 October 2026, 11:59:59 BST (+01:00)\n"
            + "confirmed: 2026-10-14T11:00:19.123456Z\nlate-from: 2026-10-15T11:00:00Z\n"
            + "zone: Europe/London\nstanding: in time\nrules: LMC310 edition 1\nkey: "
            + key.id()
            + "\n";
    String signature =
        Base64.getEncoder().encodeToString(key.pair().sign(text.getBytes(StandardCharsets.UTF_8)));
    SignedReceipt old = SignedReceipt.parse(text + "signature: " + signature + "\n");

    assertThat(old.verifies(key.publicKey())).isTrue();
    assertThat(old.receipt().files())
        .containsExactly(new ReceivedFile("essay.docx", 49_318, ESSAY, null));
    assertThat(old.receipt().declaration().ai()).isEqualTo(Declaration.AiUse.NOT_RECORDED);
  }

  @Test
  void aReceiptForPaperNamesNoFile() {
    Receipt paper =
        receipt(
            "Josie Adair",
            List.of(),
            new Posted(LocalDate.of(2026, 10, 14), "Certificate of posting 8812"),
            Declaration.of(true, "none", ""),
            "in time");
    assertThat(paper.canonicalText())
        .contains("\nsent: on paper\nposted: 2026-10-14\nproof: Certificate of posting 8812\n")
        .contains("\nfiles: 0\n")
        .doesNotContain("sha256");
    assertThat(Receipt.parse(paper.canonicalText())).isEqualTo(paper);
    assertThatThrownBy(() -> receipt("Josie", List.of(), null, Declaration.NOT_RECORDED, "in time"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aReceiptForACorrectionSaysWhatItCorrectsAndWhatCountsForLateness() {
    Receipt any = receipt("corrected.docx");
    Instant first = Instant.parse("2026-10-12T09:30:00.5Z");
    Receipt correction =
        new Receipt(
            any.code(),
            any.student(),
            any.name(),
            any.identifier(),
            any.presentation(),
            any.assignment(),
            2,
            any.files(),
            null,
            any.arrived(),
            any.confirmed(),
            any.lateFrom(),
            any.zone(),
            "in time, as the work that it corrects",
            any.declaration(),
            any.rules(),
            any.key(),
            new Corrected(new ReceiptCode("7Q4M-9XTD-K2PW-H8VB"), first));
    assertThat(correction.canonicalText())
        .contains("\ncorrects: 7Q4M-9XTD-K2PW-H8VB\ncounts-from: 2026-10-12T09:30:00.500Z\n");
    Receipt read = Receipt.parse(correction.canonicalText());
    assertThat(read).isEqualTo(correction);
    assertThat(read.arrived()).isEqualTo(NOW);
    assertThat(read.counted()).isEqualTo(first);
    assertThat(any.counted()).isEqualTo(NOW);
  }

  @Test
  void hostileNumbersAreNoReceipt() {
    for (String number : List.of("-1", "1000000000", "x", "99999999999999999999")) {
      assertThatThrownBy(() -> Receipt.parse(signed.text().replace("files: 2", "files: " + number)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private Receipt receipt(String file) {
    return receipt(
        "Josie Adair",
        List.of(
            new ReceivedFile(file, 49_318, ESSAY, 1_480),
            new ReceivedFile("table.pdf", 7, Sha256.of(new byte[] {1}), null)),
        null,
        Declaration.of(true, "used", "A chat tool,\n for the title"),
        "in time");
  }

  private Receipt receipt(
      String name,
      List<ReceivedFile> files,
      @Nullable Posted posted,
      Declaration declaration,
      String standing) {
    return new Receipt(
        ReceiptCode.random(),
        new PersonId(7),
        name,
        "A1234567",
        new PresentationCode("LMC310-2026J"),
        "TMA00",
        1,
        files,
        posted,
        NOW,
        NOW.plusSeconds(20),
        Instant.parse("2026-10-15T11:00:00Z"),
        ZoneId.of("Europe/London"),
        standing,
        declaration,
        "LMC310 edition 1",
        key.id(),
        null);
  }
}
