package org.fieldbook.assessment.similarity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Essays that nobody wrote: words by chance, as common as the words of a language are. */
final class Essays {

  private static final List<String> SYLLABLES =
      List.of("ka", "lo", "mi", "ten", "ra", "su", "vel", "dor", "pi", "ne", "gra", "fol");

  private Essays() {}

  /** So many words in paragraphs of about a hundred; of the same seed the same. */
  static String of(long seed, int words) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= words; i++) {
      text.append(word(random)).append(i % 100 == 0 ? ".\n" : i % 17 == 0 ? ", " : " ");
    }
    return text.toString().strip();
  }

  private static String word(Random random) {
    // Few words are common and many are rare.
    int rank = (int) Math.exp(random.nextDouble() * Math.log(4000));
    StringBuilder word = new StringBuilder();
    for (int n = rank + 12; n > 0; n /= SYLLABLES.size()) {
      word.append(SYLLABLES.get(n % SYLLABLES.size()));
    }
    return word.toString();
  }

  /** The same with every fifth word changed. */
  static String everyFifthChanged(String text) {
    String[] words = text.split(" ");
    for (int i = 4; i < words.length; i += 5) {
      words[i] = "otherwise" + i;
    }
    return String.join(" ", words);
  }

  static String reordered(String text) {
    List<String> paragraphs = new ArrayList<>(List.of(text.split("\n")));
    Collections.reverse(paragraphs);
    return String.join("\n", paragraphs);
  }
}
