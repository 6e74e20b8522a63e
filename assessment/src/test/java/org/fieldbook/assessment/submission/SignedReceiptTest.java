package org.fieldbook.assessment.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Sha256;
import org.junit.jupiter.api.Test;

/** Receipts, their signatures, and the ledger that chains them. */
class SignedReceiptTest {

  private static final Instant NOW = Instant.parse("2026-10-14T10:59:59.123456Z");

  private final ReceiptKey key = new ReceiptKey(NOW);
  private final SignedReceipt signed = SignedReceipt.sign(receipt("essay.docx"), key.pair());

  @Test
  void saysWhatWhenAndHow() {
    assertThat(signed.text())
        .startsWith("Fieldbook receipt, form 1\n")
        .contains("\nfile: essay.docx\n")
        .contains("\nsize: 49318\n")
        .contains("\narrived: 2026-10-14T10:59:59.123456Z\n")
        .contains("\narrived-local: Wednesday 14 October 2026, 11:59:59 BST (+01:00)\n")
        .contains("\nstanding: in time\n");
    assertThat(signed.receipt()).isEqualTo(receiptLike(signed.receipt(), "essay.docx"));
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
        new Receipt(
            ReceiptCode.random(),
            new PersonId(7),
            "Eve\nstanding: in time",
            "A1",
            new PresentationCode("LMC310-2026J"),
            "TMA01",
            1,
            "a.pdf",
            1,
            Sha256.of(new byte[0]),
            NOW,
            NOW,
            NOW,
            ZoneId.of("Europe/London"),
            "late, 2 started days",
            "LMC310 edition 1",
            key.id());
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

  private Receipt receipt(String file) {
    return new Receipt(
        ReceiptCode.random(),
        new PersonId(7),
        "Josie Adair",
        "A1234567",
        new PresentationCode("LMC310-2026J"),
        "TMA00",
        1,
        file,
        49_318,
        Sha256.of("essay".getBytes(StandardCharsets.UTF_8)),
        NOW,
        NOW.plusSeconds(20),
        Instant.parse("2026-10-15T11:00:00Z"),
        ZoneId.of("Europe/London"),
        "in time",
        "LMC310 edition 1",
        key.id());
  }

  private Receipt receiptLike(Receipt same, String file) {
    Receipt r = receipt(file);
    return new Receipt(
        same.code(),
        r.student(),
        r.name(),
        r.identifier(),
        r.presentation(),
        r.assignment(),
        r.submission(),
        r.fileName(),
        r.size(),
        r.sha256(),
        r.arrived(),
        r.confirmed(),
        r.lateFrom(),
        r.zone(),
        r.standing(),
        r.rules(),
        r.key());
  }
}
