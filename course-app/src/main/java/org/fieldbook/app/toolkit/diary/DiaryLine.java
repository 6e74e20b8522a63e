package org.fieldbook.app.toolkit.diary;

import java.time.LocalDate;

/**
 * A day in somebody's diary.
 *
 * @param slot of the entry where it stands
 * @param tool id of that entry's tool
 * @param entry title of that entry
 * @param key where in the entry it stands; stays when words or day change
 * @param says what it is, for any entry: “Goal”
 * @param words what it is in the owner's words; empty where the form asks for none
 * @param settled whether the owner said what came of it
 */
public record DiaryLine(
    String slot,
    String tool,
    String entry,
    String key,
    LocalDate day,
    String says,
    String words,
    boolean settled) {

  /** Such as {@code Goal: Finish the diploma}. */
  public String said() {
    return words.isEmpty() ? says : says + ": " + words;
  }
}
