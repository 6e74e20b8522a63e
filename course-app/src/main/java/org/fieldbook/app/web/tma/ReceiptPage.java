package org.fieldbook.app.web.tma;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Me;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.submission.Receipt;
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

  public String getSize() {
    return String.format("%,d bytes", getReceipt().size());
  }

  public String getHash() {
    return spaced(getReceipt().sha256().hex(), 8);
  }

  public String getSignature() {
    return spaced(submission().receipt().signature(), 16);
  }

  /** Puts a space after each group of characters, so that it can be compared by eye. */
  static String spaced(String text, int group) {
    return text.replaceAll("(.{" + group + "})(?!$)", "$1 ");
  }
}
