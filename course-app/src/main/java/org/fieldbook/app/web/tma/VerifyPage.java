package org.fieldbook.app.web.tma;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.submission.CheckReceipt;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Anybody checks a receipt here without signing in: by its code, or with the receipt itself, and a
 * file against it.
 */
@Named("verifyPage")
@RequestScoped
public class VerifyPage {

  @Inject Asked asked;
  @Inject CheckReceipt checkReceipt;

  private boolean looked;
  private CheckReceipt.@Nullable CheckedReceipt checked;
  private String kept = "";
  private @Nullable Sha256 file;
  private String problem = "";

  /** The receipt itself was given. */
  void keep(String receipt) {
    kept = receipt;
  }

  /** A file was given. */
  void hold(Sha256 hash) {
    file = hash;
  }

  void refuse(String why) {
    problem = why;
  }

  public String getCode() {
    return asked.text("code");
  }

  public boolean isAsked() {
    return !getCode().isEmpty() || !kept.isEmpty() || !problem.isEmpty() || file != null;
  }

  /** What keeps it from being checked, as sentences; empty when it was. */
  public List<String> getProblems() {
    if (!isAsked() || getChecked() != null) {
      return List.of();
    }
    if (!problem.isEmpty()) {
      return List.of(problem);
    }
    if (!kept.isEmpty()) {
      return List.of(
          "This cannot be read as a receipt.",
          "It begins with “Fieldbook receipt” and ends with its signature. Take all of it, or the"
              + " file as you saved it.");
    }
    return getCode().isEmpty()
        ? List.of(
            "Give the receipt’s code, or the receipt itself, for the file to be held against.")
        : List.of(
            "No receipt has this code.",
            "Check it against the receipt: it never uses I, O, 0 or 1.");
  }

  /** What was found; null when nothing was. */
  public CheckReceipt.@Nullable CheckedReceipt getChecked() {
    if (!looked) {
      looked = true;
      checked = problem.isEmpty() ? look() : null;
    }
    return checked;
  }

  /** Whether it is as it was given out: signed, and recorded by the ledger. */
  public boolean isGenuine() {
    CheckReceipt.CheckedReceipt found = getChecked();
    return found != null && found.genuine();
  }

  private CheckReceipt.@Nullable CheckedReceipt look() {
    if (kept.isEmpty()) {
      return getCode().isEmpty() ? null : checkReceipt.byCode(getCode()).orElse(null);
    }
    try {
      return checkReceipt.kept(ReceiptFiles.document(kept));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Whether the receipt itself was given, so that its signature is what is checked. */
  public boolean isKept() {
    return !kept.isEmpty();
  }

  public boolean isFileGiven() {
    return file != null;
  }

  /** What the file is to the receipt, as a sentence. */
  public String getFileSaid() {
    CheckReceipt.CheckedReceipt found = getChecked();
    if (found == null || file == null) {
      return "";
    }
    int place = found.place(file);
    if (place > 0) {
      return found.files().size() == 1
          ? "This is the file that the receipt is for, byte for byte."
          : "This is file " + place + " of the receipt, byte for byte.";
    }
    return found.onPaper()
        ? "The receipt is for work on paper and names no file."
        : "This is not "
            + (found.files().size() == 1 ? "the file" : "one of the files")
            + " that the receipt is for. A file that was only opened and saved again has another"
            + " hash.";
  }

  public boolean isFileFits() {
    CheckReceipt.CheckedReceipt found = getChecked();
    return found != null && file != null && found.place(file) > 0;
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

  /** Its files: size and hash. */
  public List<FileRow> getFiles() {
    List<FileRow> rows = new ArrayList<>();
    CheckReceipt.CheckedReceipt found = getChecked();
    if (found != null) {
      found
          .files()
          .forEach(
              f ->
                  rows.add(
                      new FileRow(
                          found.files().size() == 1 ? "File" : "File " + (rows.size() + 1),
                          String.format("%,d bytes", f.size()),
                          ReceiptPage.spaced(f.sha256().hex(), 8))));
    }
    return rows;
  }

  /** A file of the receipt. */
  public record FileRow(String label, String size, String hash) {}
}
