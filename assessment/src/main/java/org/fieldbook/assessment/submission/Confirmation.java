package org.fieldbook.assessment.submission;

import java.util.List;

/**
 * What a student confirms as the submission.
 *
 * @param uploads ids of the files in their order
 * @param seenCost what the student was told that it costs; empty when they were told nothing
 */
public record Confirmation(List<String> uploads, Declaration declaration, String seenCost) {

  public Confirmation {
    uploads = List.copyOf(uploads);
  }

  /** Of one file. */
  public static Confirmation of(String upload, Declaration declaration) {
    return new Confirmation(List.of(upload), declaration, "");
  }
}
