package org.fieldbook.app.web.tma;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.fieldbook.assessment.strategy.Assignment;
import org.jspecify.annotations.Nullable;

/**
 * The words of a submission against what is asked for.
 *
 * @param said as a sentence; empty when nothing was counted
 * @param outside whether they are too many or too few
 */
public record WordsInWords(String said, boolean outside) {

  /**
   * Says it.
   *
   * @param counted the words of each file; null where they were not counted
   * @param beyond how far a marker reads beyond the limit, in per cent
   */
  public static WordsInWords of(List<Integer> counted, Assignment.Words asked, int beyond) {
    if (counted.stream().allMatch(Objects::isNull)) {
      return new WordsInWords("", false);
    }
    int words = counted.stream().filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
    String in =
        counted(words)
            + (counted.stream().anyMatch(Objects::isNull)
                ? " in the files that could be read"
                : "");
    Integer most = asked.max();
    Integer least = asked.min();
    if (most != null && words > read(most, beyond)) {
      return new WordsInWords(
          in
              + ": over the limit of "
              + number(most)
              + ". Your tutor reads up to "
              + number(read(most, beyond))
              + ", "
              + beyond
              + " per cent beyond it, and stops there.",
          true);
    }
    if (most != null && words > most) {
      return new WordsInWords(
          in
              + ": over the limit of "
              + number(most)
              + ", but within the "
              + beyond
              + " per cent that your tutor still reads.",
          false);
    }
    if (least != null && words < least) {
      return new WordsInWords(in + ": fewer than the " + number(least) + " asked for.", true);
    }
    return new WordsInWords(
        most == null ? in + "." : in + " of up to " + number(most) + ".", false);
  }

  /** How many are asked for; empty where no limit is set. */
  public static String limit(Assignment.Words asked) {
    Integer most = asked.max();
    Integer least = asked.min();
    if (most == null) {
      return "";
    }
    return least == null
        ? "Up to " + number(most) + " words."
        : number(least) + " to " + number(most) + " words.";
  }

  /** {@code 2,384 words}. */
  public static String counted(int words) {
    return number(words) + (words == 1 ? " word" : " words");
  }

  private static int read(int most, int beyond) {
    return (int) ((long) most * (100 + beyond) / 100);
  }

  private static String number(@Nullable Integer n) {
    return String.format(Locale.UK, "%,d", n);
  }
}
