package org.fieldbook.app.notification;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldbook.assessment.submission.Receipt;

/** What the mail with a receipt says of it; of paper there is no file to check. */
final class ReceiptInWords {

  private ReceiptInWords() {}

  /** What {@code tma-receipt} says that depends on the receipt alone, to be added to. */
  static Map<String, String> of(Receipt receipt) {
    boolean paper = receipt.isOnPaper();
    Map<String, String> values = new HashMap<>();
    values.put("code", receipt.code().value());
    values.put("files", files(receipt));
    values.put("arrived", Desk.moment(receipt.arrivedLocal()));
    values.put("standing", sentence(receipt.standing()));
    values.put("replacing", replacing(receipt));
    values.put(
        "open", paper ? "Read the receipt here:" : "Open the receipt and check your files here:");
    values.put(
        "check",
        paper
            ? "Anybody with the code can check it here:"
            : "Anybody with the code can check it, and a file against it, here:");
    values.put(
        "proof",
        paper
            ? "it is the proof that your work was posted, and when."
            : "it is the proof of what you handed in, and when.");
    return values;
  }

  private static String replacing(Receipt receipt) {
    String counts = "the latest one that you confirm counts, and each has its own receipt.";
    return switch (receipt.replacing()) {
      case UNTIL_DUE ->
          (receipt.isOnPaper()
                  ? "Until the due date you can still send files in its place; "
                  : "Until the due date you can replace it; ")
              + counts;
      case UNTIL_ANSWERED ->
          "Until your request for an extension is answered you can replace it; " + counts;
      case NEVER -> "The due date has passed, so it cannot be replaced any more.";
    };
  }

  private static String files(Receipt receipt) {
    return receipt.isOnPaper()
        ? "  Sent      on paper"
        : receipt.files().stream()
            .map(f -> "  File      " + f.name() + String.format(Locale.UK, ", %,d bytes", f.size()))
            .collect(Collectors.joining("\n"));
  }

  private static String sentence(String words) {
    String text = words.strip();
    return text.isEmpty()
        ? ""
        : text.substring(0, 1).toUpperCase(Locale.UK)
            + text.substring(1)
            + (text.endsWith(".") ? "" : ".");
  }
}
