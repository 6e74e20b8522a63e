package org.fieldbook.app.web.tma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.fieldbook.assessment.strategy.Assignment;
import org.junit.jupiter.api.Test;

/** Words against what is asked for, with the ten per cent that a marker still reads. */
class WordsInWordsTest {

  private static final Assignment.Words UP_TO_1500 = new Assignment.Words(null, 1_500);

  private static WordsInWords of(int words) {
    return WordsInWords.of(List.of(words), UP_TO_1500, 10);
  }

  @Test
  void eachSideOfEachBoundary() {
    assertThat(of(1_500)).isEqualTo(new WordsInWords("1,500 words of up to 1,500.", false));
    assertThat(of(1_501).said()).contains("within the 10 per cent that your tutor still reads");
    assertThat(of(1_650).outside()).isFalse();
    assertThat(of(1_651))
        .isEqualTo(
            new WordsInWords(
                "1,651 words: over the limit of 1,500. Your tutor reads up to 1,650, 10 per cent"
                    + " beyond it, and stops there.",
                true));
    Assignment.Words from200 = new Assignment.Words(200, 300);
    assertThat(WordsInWords.of(List.of(199), from200, 10).said())
        .isEqualTo("199 words: fewer than the 200 asked for.");
    assertThat(WordsInWords.of(List.of(200), from200, 10).outside()).isFalse();
  }

  @Test
  void filesCountTogetherAndWhatWasNotCountedIsSaid() {
    assertThat(WordsInWords.of(List.of(1_000, 600), UP_TO_1500, 10).said())
        .startsWith("1,600 words: over");
    assertThat(WordsInWords.of(Arrays.asList(1, null), UP_TO_1500, 10).said())
        .isEqualTo("1 word in the files that could be read of up to 1,500.");
    assertThat(WordsInWords.of(Arrays.asList((Integer) null), UP_TO_1500, 10).said()).isEmpty();
  }
}
