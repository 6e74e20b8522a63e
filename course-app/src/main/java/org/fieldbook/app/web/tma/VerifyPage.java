package org.fieldbook.app.web.tma;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.submission.CheckReceipt;
import org.jspecify.annotations.Nullable;

/** Anybody who has a receipt's code checks its time and hash here, without signing in. */
@Named("verifyPage")
@RequestScoped
public class VerifyPage {

  @Inject Asked asked;
  @Inject CheckReceipt checkReceipt;

  private boolean looked;
  private CheckReceipt.@Nullable CheckedReceipt checked;

  public String getCode() {
    return asked.text("code");
  }

  public boolean isAsked() {
    return !getCode().isEmpty();
  }

  /** What is known by the code; null when no receipt has it. */
  public CheckReceipt.@Nullable CheckedReceipt getChecked() {
    if (!looked) {
      looked = true;
      checked = isAsked() ? checkReceipt.byCode(getCode()).orElse(null) : null;
    }
    return checked;
  }

  public String getLabel() {
    CheckReceipt.CheckedReceipt found = getChecked();
    return found == null ? "" : Wording.assignment(found.assignment());
  }

  public String getReceived() {
    CheckReceipt.CheckedReceipt found = getChecked();
    return found == null
        ? ""
        : Wording.exactMoment(found.arrived()) + ", " + Wording.zone(found.arrived());
  }

  public String getSize() {
    CheckReceipt.CheckedReceipt found = getChecked();
    return found == null ? "" : String.format("%,d bytes", found.size());
  }

  public String getHash() {
    CheckReceipt.CheckedReceipt found = getChecked();
    return found == null ? "" : ReceiptPage.spaced(found.sha256().hex(), 8);
  }
}
