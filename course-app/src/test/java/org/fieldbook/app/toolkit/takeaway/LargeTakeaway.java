package org.fieldbook.app.toolkit.takeaway;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a large toolkit into nothing, in a Java of its own whose memory is bounded. */
public final class LargeTakeaway {

  private LargeTakeaway() {}

  /**
   * Writes it.
   *
   * @param args size in megabytes, then codes of formats
   */
  public static void main(String[] args) throws IOException {
    int megabytes = Integer.parseInt(args[0]);
    Takeaway large = ReferenceToolkit.of(20, megabytes / 20 * 4, 250_000);
    for (int i = 1; i < args.length; i++) {
      Takeable.of(Format.ofCode(args[i]).orElseThrow(), SampleTakeaway.THEME_FILES)
          .write(large, Takeable.Progress.NONE, OutputStream.nullOutputStream());
    }
    System.out.println("written");
  }
}
