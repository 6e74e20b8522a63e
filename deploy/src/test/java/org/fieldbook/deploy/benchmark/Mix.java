package org.fieldbook.deploy.benchmark;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.fieldbook.deploy.benchmark.MeasuredPage.Reader;
import org.fieldbook.deploy.system.FieldbookUnderTest;

/** People who ask for all pages of {@code pages.tsv}, each page in its share. */
final class Mix {

  private static final long SEED = 310;

  private final List<MeasuredPage> pages = MeasuredPage.all();
  private final Map<Reader, Readers> readers = new EnumMap<>(Reader.class);

  /** Signs in so many people of each kind, fewer when there are not enough. */
  Mix(FieldbookUnderTest fieldbook, int people) {
    for (Reader reader : Reader.values()) {
      readers.put(reader, Readers.signIn(fieldbook, reader, people));
    }
  }

  List<MeasuredPage> pages() {
    return pages;
  }

  /** Those whose page it is. */
  Readers readersOf(MeasuredPage page) {
    return Objects.requireNonNull(readers.get(page.reader()));
  }

  /** How many different people they are. */
  int people() {
    return readers.values().stream().mapToInt(Readers::number).sum();
  }

  /** The n-th request; the same in every run. */
  Load.Question question(int n) {
    // The first numbers of neighbouring seeds are alike.
    int at = new Random(SEED + n * 0x9E3779B97F4A7C15L).nextInt(100);
    for (MeasuredPage page : pages) {
      at -= page.share();
      if (at < 0) {
        return readersOf(page).question(page, n);
      }
    }
    throw new IllegalStateException("The shares of the mix do not make a hundred");
  }
}
