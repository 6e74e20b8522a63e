package org.fieldbook.app.web.tma;

import org.fieldbook.assessment.submission.Declaration;

/** What a student declared, as a sentence. */
public final class DeclarationInWords {

  private DeclarationInWords() {}

  /** What was said about tools that write or answer; empty when nobody was asked. */
  public static String of(Declaration declaration) {
    return switch (declaration.ai()) {
      case NONE -> "No tool that writes or answers was used.";
      case USED -> "A tool was used: " + declaration.aiWords();
      case UNSAID, NOT_RECORDED -> "";
    };
  }
}
