package org.fieldbook.app.web.tma;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Me;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.submission.Posted;
import org.fieldbook.assessment.submission.Receipt;
import org.fieldbook.assessment.submission.ReceivedFile;
import org.fieldbook.assessment.submission.ShowReceipt;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.content.kernel.Caller;
import org.jspecify.annotations.Nullable;

/** A receipt, made to be printed and read aloud. */
@Named("receiptPage")
@RequestScoped
public class ReceiptPage {

  @Inject Asked asked;
  @Inject ShowReceipt showReceipt;
  @Inject Caller caller;
  @Inject Me me;

  private @Nullable Submission submission;
  private @Nullable Receipt receipt;

  private Submission submission() {
    if (submission == null) {
      submission = showReceipt.get(asked.text("code"));
    }
    return submission;
  }

  /** What it says. */
  public Receipt getReceipt() {
    if (receipt == null) {
      receipt = submission().receipt().receipt();
    }
    return receipt;
  }

  /** Whether the reader is the student, and not the tutor. */
  public boolean isOwn() {
    return submission().student().equals(caller.id());
  }

  /** Whether it has just been given out. */
  public boolean isFresh() {
    return isOwn() && !asked.text("new").isEmpty();
  }

  public boolean isCounting() {
    return submission().counts();
  }

  /** Whether other work can take its place, as it stood when it was given out. */
  public String getReplacing() {
    return replacing(getReceipt());
  }

  static String replacing(Receipt receipt) {
    if (receipt.corrected() != null) {
      return "The corrected file takes the place of the first one.";
    }
    return switch (receipt.replacing()) {
      case UNTIL_DUE -> "You may submit again until the due date; the last one counts.";
      case UNTIL_ANSWERED ->
          "You may submit again until your request for an extension is answered; the last one"
              + " counts.";
      case NEVER -> "The due date has passed, so it cannot be replaced any more.";
    };
  }

  public String getMenu() {
    return me.isStudent() ? "tmas" : "marking";
  }

  public String getCode() {
    return getReceipt().code().value();
  }

  public String getLabel() {
    return Wording.assignment(getReceipt().assignment());
  }

  public String getReceived() {
    return Wording.exactMoment(getReceipt().arrivedLocal());
  }

  public String getZone() {
    return Wording.zone(getReceipt().arrivedLocal());
  }

  public String getLateFrom() {
    ZoneId zone = getReceipt().zone();
    return Wording.moment(getReceipt().lateFrom().atZone(zone));
  }

  /** Its files. */
  public List<FileRow> getFiles() {
    List<ReceivedFile> files = getReceipt().files();
    return IntStream.range(0, files.size())
        .mapToObj(
            i -> {
              Integer words = files.get(i).words();
              return new FileRow(
                  files.size() == 1 ? "File" : "File " + (i + 1),
                  files.get(i).name(),
                  String.format("%,d bytes", files.get(i).size())
                      + (words == null ? "" : ", " + WordsInWords.counted(words)),
                  spaced(files.get(i).sha256().hex(), 8));
            })
        .toList();
  }

  /** A file of the receipt. */
  public record FileRow(String label, String name, String facts, String hash) {}

  /** What the student declared about tools; empty when nobody was asked. */
  public String getAi() {
    return DeclarationInWords.of(getReceipt().declaration());
  }

  /** How it was sent on paper; empty as a rule. */
  public String getPaper() {
    Posted posted = getReceipt().posted();
    return posted == null
        ? ""
        : "On paper, posted " + Wording.dayAndYear(posted.on()) + ". Proof: " + posted.proof();
  }

  public String getSignature() {
    return spaced(submission().receipt().signature(), 16);
  }

  /** Puts a space after each group of characters, so that it can be compared by eye. */
  static String spaced(String text, int group) {
    return text.replaceAll("(.{" + group + "})(?!$)", "$1 ");
  }
}
