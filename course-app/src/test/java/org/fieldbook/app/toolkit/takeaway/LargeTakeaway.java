package org.fieldbook.app.toolkit.takeaway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.fieldbook.content.kernel.Sha256;

/** Writes a large toolkit into nothing, in a Java of its own whose memory is bounded. */
public final class LargeTakeaway {

  private LargeTakeaway() {}

  /**
   * Writes it.
   *
   * @param args size in megabytes, once of words and once of files, or {@code pictures=} and how
   *     many entries with pictures; then codes of formats
   */
  public static void main(String[] args) throws IOException {
    String size = args[0].replace("pictures=", "");
    int number = Integer.parseInt(size);
    Takeaway large =
        size.equals(args[0])
            ? withFiles(ReferenceToolkit.of(20, number / 20 * 4, 250_000), number * 50_000)
            : ReferenceToolkit.of(number, 1, 1_000);
    for (int i = 1; i < args.length; i++) {
      Takeable.of(Format.ofCode(args[i]).orElseThrow(), SampleTakeaway.THEME_FILES)
          .write(large, Takeable.Progress.NONE, OutputStream.nullOutputStream());
    }
    System.out.println("written");
  }

  /** Files of so many bytes beside each entry: what they hold is nowhere as a whole. */
  private static Takeaway withFiles(Takeaway all, int size) {
    Instant added = Instant.parse("2026-11-28T09:12:00Z");
    return new Takeaway(
        all.learner(),
        all.identifier(),
        all.presentation(),
        all.made(),
        all.choice(),
        all.blanks(),
        all.whole(),
        all.entries().stream()
            .map(
                t ->
                    new Takeaway.Taken(
                        t.entry(),
                        t.template(),
                        t.words(),
                        new Beside(
                            List.of(),
                            List.of(
                                new Beside.File(
                                    "Plan.pdf",
                                    "application/pdf",
                                    size,
                                    Sha256.of(t.entry().slot().getBytes(StandardCharsets.UTF_8)),
                                    "",
                                    "",
                                    added,
                                    () -> new ZeroInput(size),
                                    null)),
                            List.of())))
            .toList());
  }

  /** So many bytes, all of them zero. */
  private static final class ZeroInput extends InputStream {

    private long left;

    ZeroInput(long size) {
      this.left = size;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
      int read = (int) Math.min(left, length);
      Arrays.fill(buffer, from, from + read, (byte) 0);
      left -= read;
      return read == 0 && length > 0 ? -1 : read;
    }
  }
}
