package org.fieldbook.assessment.submission;

import java.nio.file.Path;
import org.fieldbook.assessment.document.DocumentWords;
import org.fieldbook.assessment.document.WordCount;
import org.fieldbook.content.kernel.Refused;

/** Looks into a document that is of the type its name promises. */
final class DocumentCheck {

  private DocumentCheck() {}

  /**
   * How many words it has, or why they were not counted.
   *
   * @throws Refused when it cannot be opened without a password
   */
  static WordCount words(Path file, FileType type) {
    try {
      return DocumentWords.count(file, DocumentWords.Kind.valueOf(type.name()));
    } catch (DocumentWords.Locked e) {
      throw locked(type);
    }
  }

  /** What is said of a file that only a password opens. */
  static Refused locked(FileType type) {
    return new Refused(
        "The file is protected by a password, so your tutor could not open it.",
        "Take the password off, save it again as " + type.words() + ", and upload that.");
  }
}
