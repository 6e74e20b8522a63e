package org.fieldbook.app.toolkit.namedreader;

import java.nio.charset.StandardCharsets;
import org.fieldbook.app.toolkit.Text;
import org.fieldbook.content.kernel.Sha256;

/**
 * What a reader sends for a field.
 *
 * @param field its id
 * @param words as they stand in the form now
 * @param seen {@link #mark} of what stood there when the form was opened
 */
public record Typed(String field, String words, String seen) {

  private static final int MARK = 16;

  public Typed {
    words = Text.clean(words);
  }

  /** Tells whether a field has changed since, without a second copy of it in the page. */
  public static String mark(String words) {
    return Sha256.of(words.getBytes(StandardCharsets.UTF_8)).hex().substring(0, MARK);
  }

  /** Whether the reader left it as they found it. */
  public boolean isUntouched() {
    return mark(words).equals(seen);
  }
}
