package org.fieldbook.app.web.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture of marks fits a wide window and a narrow one, also at its ends. */
class SpreadPictureTest {

  @ParameterizedTest
  @CsvSource({"0, 100", "62, 58", "100, 0", "3, 3"})
  void nothingStandsOutsideIt(int agreed, int mine) {
    List<Element> both =
        Jsoup.parse(SpreadPicture.draw(100, agreed, mine, List.of(0, 0, 55, 100))).select("svg");

    assertThat(both)
        .extracting(Element::className)
        .containsExactly("chart chart-wide", "chart chart-narrow");
    for (Element svg : both) {
      double width = Double.parseDouble(svg.attr("viewBox").split(" ")[2]);
      assertThat(svg.select("text"))
          .extracting(Element::text)
          .contains("0", "100", "Agreed " + agreed, "Yours " + mine);
      for (Element text : svg.select("text")) {
        double x = Double.parseDouble(text.attr("x"));
        // Thirteen units high, so about seven wide for each letter.
        double half = text.text().length() * 7 / 2.0;
        double left = text.attr("text-anchor").equals("start") ? x : x - half;
        double right = text.attr("text-anchor").equals("end") ? x : x + half;
        assertThat(left).as(text.text()).isGreaterThanOrEqualTo(0);
        assertThat(right).as(text.text()).isLessThanOrEqualTo(width);
      }
      assertThat(svg.select("circle")).hasSize(4);
    }
  }
}
