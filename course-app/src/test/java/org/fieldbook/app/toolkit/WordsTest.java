package org.fieldbook.app.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void countsWhatStandsBetweenWhiteSpace() {
    assertThat(Words.in("")).isZero();
    assertThat(Words.in("  Don't  count\ntwice. ")).isEqualTo(3);
    assertThat(Words.in("“So,” she said – no")).isEqualTo(4);
    assertThat(Words.in("well-led (twice)")).isEqualTo(2);
  }

  @Test
  void countsAllTextsOfABody() {
    assertThat(
            Words.in(
                JsonBody.parse(
                    "{\"fields\":{\"a\":\"one two\",\"n\":5,\"t\":[{\"c\":\"three\"}]}}")))
        .isEqualTo(3);
  }
}
