package org.fieldbook.app.toolkit.plan;

import java.nio.charset.StandardCharsets;
import org.fieldbook.app.toolkit.Text;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Something that could become a need in a plan.
 *
 * @param words as they would stand in the plan
 * @param source choice of the plan's column for where it comes from; null for none
 * @param competence id; null for none
 * @param from where it comes from, in words for a reader
 */
public record Idea(
    String words, @Nullable String source, @Nullable String competence, String from) {

  private static final int KEY = 16;
  private static final int MOST = 200;

  /** Words longer than one line of a form can hold are cut, which the reader sees and can mend. */
  public Idea {
    words = words.length() <= MOST ? words : Text.begin(words, MOST - 1) + "…";
  }

  /** Tells it from other ideas, the same each time. */
  public String key() {
    return Sha256.of((source + " " + words).getBytes(StandardCharsets.UTF_8))
        .hex()
        .substring(0, KEY);
  }
}
