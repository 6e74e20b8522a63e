package org.fieldbook.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.fieldbook.assessment.submission.Declaration;
import org.fieldbook.assessment.submission.Posted;
import org.fieldbook.assessment.submission.Receipt;
import org.fieldbook.assessment.submission.ReceiptCode;
import org.fieldbook.assessment.submission.ReceivedFile;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Sha256;
import org.junit.jupiter.api.Test;

/** The mail with a receipt says only what is so. */
class ReceiptInWordsTest {

  private static final Instant DUE = Instant.parse("2026-11-12T12:00:00Z");

  @Test
  void whatCameInTimeCanBeReplacedUntilTheDueDate() {
    assertThat(letter(DUE.minusSeconds(60), "in time", false))
        .contains("Until the due date you can replace it; the latest one")
        .contains("check your files here:")
        .contains("a file against it")
        .contains("the proof of what you handed in, and when.");
  }

  @Test
  void whatCameLateCannotBeReplaced() {
    assertThat(letter(DUE.plusSeconds(60), "late, 1 started day", false))
        .contains(
            "Late, 1 started day.\n\nThe due date has passed, so it cannot be replaced any more.")
        .doesNotContain("you can replace it");
  }

  @Test
  void whileAnAnswerIsAwaitedItCanBeReplaced() {
    assertThat(
            letter(
                DUE.plusSeconds(60),
                "after the cut-off, with an extension asked for and not yet answered",
                false))
        .contains("Until your request for an extension is answered you can replace it; ");
  }

  @Test
  void ofPaperThereIsNoFileToCheckAndItIsOftenRecordedWhenItIsTooLate() {
    assertThat(letter(DUE.plusSeconds(172_800), "in time", true))
        .contains("on paper")
        .contains("The due date has passed, so it cannot be replaced any more.")
        .contains("Read the receipt here:")
        .contains("the proof that your work was posted, and when.")
        .doesNotContain("check your files", "a file against it", "handed in");
    assertThat(letter(DUE.minusSeconds(60), "in time", true))
        .contains("Until the due date you can still send files in its place;");
  }

  private static String letter(Instant confirmed, String standing, boolean paper) {
    Instant arrived = paper ? DUE.minusSeconds(43_200) : confirmed;
    Receipt receipt =
        new Receipt(
            new ReceiptCode("7Q4M-9XTD-K2PW-H8VB"),
            new PersonId(7),
            "Josie Adair",
            "A1234567",
            new PresentationCode("LMC310-2026J"),
            "TMA01",
            1,
            paper
                ? List.of()
                : List.of(new ReceivedFile("essay.pdf", 7, Sha256.of(new byte[] {2}), null)),
            paper ? new Posted(LocalDate.of(2026, 11, 12), "Certificate of posting") : null,
            arrived,
            confirmed,
            DUE,
            ZoneId.of("Europe/London"),
            standing,
            Declaration.of(true, "none", ""),
            "LMC310 edition 1",
            "fieldbook-2026-1",
            null);
    Map<String, String> values = ReceiptInWords.of(receipt);
    for (String other : List.of("name", "assignment", "course", "receipt", "verify", "link")) {
      values.put(other, other);
    }
    return LetterTemplate.of("tma-receipt").fill(values).body();
  }
}
