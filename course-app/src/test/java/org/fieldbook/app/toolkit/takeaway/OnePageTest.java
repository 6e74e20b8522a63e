package org.fieldbook.app.toolkit.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.bytes;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.full;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A toolkit as one HTML file. */
class OnePageTest {

  private static Document opened() throws IOException {
    return Jsoup.parse(new String(bytes(Format.PAGE, full()), StandardCharsets.UTF_8));
  }

  @Test
  void itAsksForNothingOutsideItself() throws IOException {
    Document page = opened();

    assertThat(page.select("script, link, iframe, object, img:not([src^=data:])")).isEmpty();
    String style = page.select("style").html();
    assertThat(style).contains("url(data:font/woff2;base64,").doesNotContain("url(\"fonts/");
    assertThat(style.split("url\\(")).allMatch(s -> s.matches("(?s)(\"?data:|[^\"d]).*"));
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .contains("default-src 'none'");
  }

  @Test
  void everyLinkLeadsToAPlaceInItAndNoPlaceIsNamedTwice() throws IOException {
    Document page = opened();
    List<String> ids = page.select("[id]").eachAttr("id");

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.select("a").eachAttr("href"))
        .hasSizeGreaterThan(40)
        .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
  }

  @Test
  void itHoldsEveryVersionInFull() throws IOException {
    Document page = opened();

    assertThat(page.select("#entry-own-12345678 details.kept")).hasSize(2);
    assertThat(page.select("#entry-own-12345678 details.kept").get(0).text()).contains("Mine");
    assertThat(page.select("svg[role=img]")).hasSizeGreaterThan(4);
  }
}
