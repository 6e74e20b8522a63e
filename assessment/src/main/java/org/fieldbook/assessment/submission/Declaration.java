package org.fieldbook.assessment.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a student declares with a submission.
 *
 * @param ownWork that it is their own work
 * @param ai whether software that writes or answers was used
 * @param aiWords which one and for what, in a line; empty when none was used
 */
public record Declaration(boolean ownWork, AiUse ai, String aiWords) {

  /** Most characters of what is said about software. */
  public static final int MOST_WORDS = 1_000;

  /** Of work that came before anybody was asked. */
  static final Declaration NOT_RECORDED = new Declaration(false, AiUse.NOT_RECORDED, "");

  public Declaration {
    aiWords = ai == AiUse.USED ? aiWords.replaceAll("\\s+", " ").strip() : "";
  }

  /** Whether software that writes or answers was used. */
  public enum AiUse {
    NONE("none"),
    USED("used"),
    /** The student has not said. */
    UNSAID("not said"),
    /** Nobody was asked. */
    NOT_RECORDED("not recorded");

    private final String words;

    AiUse(String words) {
      this.words = words;
    }

    /** As a receipt says it. */
    String words() {
      return words;
    }

    static AiUse said(String words) {
      for (AiUse use : values()) {
        if (use.words.equals(words)) {
          return use;
        }
      }
      throw new IllegalArgumentException("No use of software is called " + words);
    }
  }

  /**
   * As a form or a program sends it.
   *
   * @param ai {@code none} or {@code used}; anything else is not said
   */
  public static Declaration of(boolean ownWork, String ai, String aiWords) {
    AiUse use =
        switch (ai.strip().toLowerCase(Locale.ROOT)) {
          case "none" -> AiUse.NONE;
          case "used" -> AiUse.USED;
          default -> AiUse.UNSAID;
        };
    return new Declaration(ownWork, use, aiWords);
  }

  /** What is missing, in sentences; empty when nothing is. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (!ownWork) {
      missing.add("Tick that this is your own work before you submit.");
    }
    if (ai == AiUse.UNSAID || ai == AiUse.NOT_RECORDED) {
      missing.add("Say whether you used a tool that writes or answers, such as ChatGPT.");
    }
    if (ai == AiUse.USED && aiWords.isEmpty()) {
      missing.add("Say in a few words which tool you used and for what.");
    }
    if (aiWords.length() > MOST_WORDS) {
      missing.add(
          "What you say about tools is longer than "
              + String.format("%,d", MOST_WORDS)
              + " characters. Shorten it.");
    }
    return missing;
  }
}
