package org.fieldbook.app.web.tma;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.assessment.submission.Receipt;
import org.junit.jupiter.api.Test;

/** What a receipt's page says of sending it again. */
class ReceiptPageTest {

  @Test
  void itMayBeSentAgainWhileThatIsSoAndNotOnceItIsLate() {
    String inTime = ReceiptPdfTest.receipt().text();
    assertThat(said(inTime))
        .isEqualTo("You may submit again until the due date; the last one counts.");
    assertThat(said(inTime.replace("2026-11-12T11:59:50", "2026-11-12T12:00:50")))
        .isEqualTo("The due date has passed, so it cannot be replaced any more.");
    assertThat(
            said(
                inTime.replace(
                    "standing: in time",
                    "standing: after the cut-off, with an extension asked for and not yet"
                        + " answered")))
        .contains("until your request for an extension is answered");
  }

  private static String said(String text) {
    return ReceiptPage.replacing(Receipt.parse(text));
  }
}
