package org.fieldbook.app.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldbook.content.kernel.Refused;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void paragraphsListsAndLinksAreMadeFromPlainWords() {
    String html =
        Words.of(
                "First line\nsecond line\n\n- one\n- two\n\n3. three\n4. four\n\n"
                    + "See (https://example.org/a_(b)?x=1&y=2).")
            .html();
    assertThat(html)
        .isEqualTo(
            "<p dir=\"auto\">First line<br>second line</p><ul><li dir=\"auto\">one</li><li"
                + " dir=\"auto\">two</li></ul><ol start=\"3\"><li dir=\"auto\">three</li><li"
                + " dir=\"auto\">four</li></ol><p dir=\"auto\">See (<a"
                + " href=\"https://example.org/a_(b)?x=1&amp;y=2\" rel=\"nofollow noopener"
                + " noreferrer\">https://example.org/a_(b)?x=1&amp;y=2</a>).</p>");
  }

  @Test
  void markupIsShownAsItWasTypedAndNeverBecomesAnElement() {
    String typed =
        "<script>alert(1)</script> <img src=x onerror=alert(1)> javascript:alert(1) <a"
            + " href=\"javascript:alert(1)\">x</a> https://a.example/\"onmouseover=alert(1)"
            + " &lt;b&gt;";
    String html = Words.of(typed).html();
    assertThat(Jsoup.parseBodyFragment(html).select("script, img, [onerror], [onmouseover]"))
        .isEmpty();
    assertThat(Jsoup.parseBodyFragment(html).select("a").eachAttr("href"))
        .allMatch(href -> href.startsWith("https://a.example/"));
    assertThat(Jsoup.parseBodyFragment(html).text()).isEqualTo(typed);
  }

  @Test
  void charactersThatMisleadOrBreakAreTakenOut() {
    assertThat(Words.of("pay\u202Eexe.doc\u202C now\u0000\u0007").text())
        .isEqualTo("payexe.doc now");
    assertThat(Words.of("a\u200B\u200B\uFEFFb").text()).isEqualTo("ab");
    assertThat(Words.of("half \uD83D and whole \uD83D\uDE00").text())
        .isEqualTo("half  and whole \uD83D\uDE00");
    assertThat(Words.of("a" + "\u0301".repeat(500)).text()).hasSizeLessThan(10);
  }

  @Test
  void whatWritersNeedStays() {
    String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    String persian = "می\u200Cخواهم";
    String scotland =
        "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F";
    assertThat(Words.of(family).text()).isEqualTo(family);
    assertThat(Words.of(persian).text()).isEqualTo(persian);
    assertThat(Words.of(scotland).text()).isEqualTo(scotland);
    assertThat(Words.of("שלום").html()).isEqualTo("<p dir=\"auto\">שלום</p>");
  }

  @Test
  void nothingToReadIsRefused() {
    for (String nothing : new String[] {"", "  \n\t ", "\u200B\u2060", "\u200D", "\u0301"}) {
      assertThatThrownBy(() -> Words.of(nothing).mustBePostable())
          .isInstanceOf(Refused.class)
          .hasMessageContaining("nothing to post");
      assertThat(Words.line(nothing)).isEmpty();
    }
  }

  @Test
  void aPostThatIsTooLongIsRefusedWithItsLength() {
    Words.of("ü".repeat(Words.MOST)).mustBePostable();
    assertThatThrownBy(() -> Words.of("x".repeat(100_000)).mustBePostable())
        .isInstanceOf(Refused.class)
        .hasMessageContaining("100,000")
        .hasMessageContaining("kept as a draft");
  }

  @Test
  void hugeAndAwkwardTextTakesNoTime() {
    long start = System.nanoTime();
    for (String awkward :
        new String[] {
          "\n ".repeat(50_000),
          "- \n".repeat(30_000),
          "http://".repeat(14_000),
          "https://a.example/" + "(".repeat(50_000) + ")".repeat(50_000),
          "https://a.example/" + ")".repeat(2_000) + ".,".repeat(40_000),
          "https://a.example/" + ")".repeat(100_000),
          "\u0301".repeat(100_000)
        }) {
      assertThat(Words.of(awkward).html()).isNotNull();
    }
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }

  @Test
  void aTitleIsOneLine() {
    assertThat(Words.line(" Which\r\n small\u2028test\t? ")).isEqualTo("Which small test ?");
  }

  @Test
  void aDraftKeepsItsSpacesAndEverythingThatCanBeStored() {
    assertThat(Words.draft("  as typed \r\n\u0000\u202E ")).isEqualTo("  as typed \n\u202E ");
  }
}
