package org.fieldbook.app.toolkit.feedback;

import java.util.UUID;

/**
 * Something that was said in words, without a word about who.
 *
 * @param state {@code clear}, {@code held} for the tutor, {@code refused} by the tutor, or {@code
 *     reported} by the owner
 */
record GivenComment(
    UUID id, long round, String group, String question, String words, String state) {

  static final String CLEAR = "clear";
  static final String HELD = "held";
  static final String REFUSED = "refused";
  static final String REPORTED = "reported";

  boolean isClear() {
    return state.equals(CLEAR);
  }

  boolean isHeld() {
    return state.equals(HELD);
  }
}
