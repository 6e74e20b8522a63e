package org.fieldbook.assessment.similarity;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What every student of the course has before them: question, guidance, marking guide, reading. To
 * have that in common says nothing.
 */
final class KnownText {

  static final KnownText NONE = new KnownText(List.of());

  /** Fewer words in a row than this may be the same by chance, in so long a text. */
  private static final int SHORTEST = 8;

  private final long[] fours;

  KnownText(Collection<String> texts) {
    this.fours =
        texts.stream()
            .flatMapToLong(t -> LongStream.of(Tokens.fours(Tokens.of(t))))
            .sorted()
            .distinct()
            .toArray();
  }

  /** Which of the words stand in it, in a row of eight or more. */
  boolean[] in(List<Tokens.Token> tokens) {
    boolean[] known = new boolean[tokens.size()];
    long[] own = Tokens.fours(tokens);
    int from = -1;
    for (int i = 0; i <= own.length; i++) {
      boolean is = i < own.length && Arrays.binarySearch(fours, own[i]) >= 0;
      if (is && from < 0) {
        from = i;
      } else if (!is && from >= 0) {
        int to = i + 3;
        if (to - from >= SHORTEST) {
          Arrays.fill(known, from, to, true);
        }
        from = -1;
      }
    }
    return known;
  }
}
