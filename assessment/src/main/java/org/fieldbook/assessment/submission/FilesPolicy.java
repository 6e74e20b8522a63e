package org.fieldbook.assessment.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.content.kernel.Sha256;

/** Whether these files may be one submission. A list of rules, each with its reason. */
final class FilesPolicy {

  private FilesPolicy() {}

  /**
   * The reasons against; empty when they may.
   *
   * @param most how many files the assignment takes
   */
  static List<String> refusals(List<Upload> uploads, int most, Instant now) {
    List<String> reasons = new ArrayList<>();
    Upload first = uploads.get(0);
    if (uploads.stream()
        .anyMatch(
            u ->
                !u.presentation().equals(first.presentation())
                    || !u.assignment().equals(first.assignment()))) {
      reasons.add("These files were uploaded for different assignments. Submit each for its own.");
    }
    if (uploads.size() > most) {
      reasons.add(
          most == 1
              ? "This assignment takes one file. Put everything into that one."
              : "This assignment takes " + most + " files at most. Remove some.");
    }
    if (uploads.stream().anyMatch(u -> u.isExpired(now))) {
      reasons.add(
          "This file was uploaded more than "
              + Upload.WAITS.toHours()
              + " hours ago. Upload it again, then submit.");
    }
    sameTwice(uploads, reasons);
    return reasons;
  }

  private static void sameTwice(List<Upload> uploads, List<String> reasons) {
    Map<Sha256, Upload> seen = new HashMap<>();
    for (Upload upload : uploads) {
      Upload same = seen.putIfAbsent(upload.sha256(), upload);
      if (same != null) {
        reasons.add(
            same.fileName()
                + " and "
                + upload.fileName()
                + " are the same file, byte for byte. Remove one of them.");
      }
    }
  }
}
