package org.fieldbook.app.toolkit.takeaway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What taking a toolkit away costs, in processor time of the thread that writes. Not among the
 * tests of every build: {@code -Dtest=TakeawayCost}. Writes {@code target/takeaway-cost.tsv}.
 */
class TakeawayCost {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final List<String> LINES =
      new ArrayList<>(List.of("toolkit\tformat\tcpu_ms\tbytes"));

  @Test
  void theReferenceToolkitTakesAtMostThreeSecondsAndABigOneThirty() throws IOException {
    // As a server that has made some before: the compiler has seen the way.
    measured("warm-up", ReferenceToolkit.of(40, 5, 25_000));
    measured("warm-up", ReferenceToolkit.of(40, 5, 25_000));

    double small = measured("reference", ReferenceToolkit.of(40, 5, 25_000));
    double big = measured("big", ReferenceToolkit.of(200, 10, 25_000));

    Files.write(Path.of("target/takeaway-cost.tsv"), LINES);
    assertThat(small).as("reference toolkit, all formats, ms of processor").isLessThan(3_000);
    assertThat(big).as("big toolkit, all formats, ms of processor").isLessThan(30_000);
  }

  private static double measured(String name, Takeaway takeaway) throws IOException {
    double all = 0;
    for (Format format : Format.values()) {
      Counting out = new Counting();
      long begin = THREADS.getCurrentThreadCpuTime();
      Takeable.of(format, SampleTakeaway.THEME_FILES).write(takeaway, Takeable.Progress.NONE, out);
      double ms = (THREADS.getCurrentThreadCpuTime() - begin) / 1e6;
      all += ms;
      LINES.add(String.format(Locale.ROOT, "%s\t%s\t%.0f\t%d", name, format.code(), ms, out.bytes));
    }
    LINES.add(String.format(Locale.ROOT, "%s\tall\t%.0f\t", name, all));
    return all;
  }

  /** Counts what would go to the disk. */
  private static final class Counting extends OutputStream {

    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] buffer, int from, int length) {
      bytes += length;
    }
  }
}
