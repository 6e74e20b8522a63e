package org.fieldbook.app.toolkit.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkupTest {

  @Test
  void everyCharacterThatComesInGivesWellFormedXml() {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c < 0x11000; c++) {
      all.append((char) c);
    }
    Markup markup = new Markup().element("p", all.toString(), "title", all.toString());

    assertThat(Course.parse(markup.toString()).getDocumentElement().getTextContent())
        .contains("!\"#$%&'()", ";<=>?")
        .doesNotContain("\u0000", "\u0008", "\uFFFE");
  }

  @Test
  void whatIsLeftOpenIsFound() {
    Markup markup = new Markup().open("div").open("p").close();

    assertThatThrownBy(markup::toString)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("div");
  }

  @Test
  void charactersAreNotCutInTwo() {
    for (String line : Lettering.lines("👩‍👩‍👧‍👦".repeat(40), 100, 14, 3)) {
      assertThat(line.replaceAll("[\u2068\u2069…]", "").replace("👩‍👩‍👧‍👦", "")).isEmpty();
    }
  }

  @Test
  void lengthsAreWrittenWithAPointInEveryLocale() {
    assertThat(Markup.number(12.34)).isEqualTo("12.3");
    assertThat(Markup.number(-0.04)).isEqualTo("0");
    assertThat(Markup.number(7)).isEqualTo("7");
  }
}
