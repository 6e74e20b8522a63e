package org.fieldbook.app.toolkit.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldbook.content.tool.PictureKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class ForceFieldPictureTest {

  private static final Pattern ARROW =
      Pattern.compile("M([\\d.]+) [\\d.]+L[\\d.]+ [\\d.]+H([\\d.]+)V.*Z");

  private final JsonObject body =
      Course.body(
          "{'forces':[{'side':'driving','force':'Families ask for it','strength':2},"
              + "{'side':'restraining','force':'Night cover','strength':5,'move':'turn-round'},"
              + "{'side':'driving','force':'Inspection','strength':4},"
              + "{'side':'driving','force':'No strength yet'},{},"
              + "{'side':'restraining','force':'Cost','strength':1}]}");

  private Picture picture(JsonObject now, @Nullable JsonObject earlier) {
    return Course.picture(
        PictureKind.FORCE_FIELD, Course.material("force-field", now).comparedWith(earlier));
  }

  private List<double[]> arrows(Picture picture, String size) {
    Document page = Course.parse(picture.figure("p").toString());
    NodeList paths =
        Course.find(page, "//*[@class='drawing drawing-" + size + "']//*[@class='force-arrow']/@d");
    List<double[]> arrows = new ArrayList<>();
    for (int i = 0; i < paths.getLength(); i++) {
      Matcher path = ARROW.matcher(paths.item(i).getNodeValue());
      assertThat(path.matches()).as(paths.item(i).getNodeValue()).isTrue();
      arrows.add(
          new double[] {Double.parseDouble(path.group(1)), Double.parseDouble(path.group(2))});
    }
    return arrows;
  }

  @Test
  void anArrowIsAsLongAsItsStrengthToOneScaleForBothSides() {
    for (String size : List.of("narrow", "wide")) {
      List<double[]> arrows = arrows(picture(body, null), size);

      assertThat(arrows).hasSize(4);
      // Row by row: driving 4 and restraining 5, driving 2 and restraining 1.
      double unit = length(arrows.get(3));
      assertThat(length(arrows.get(0))).isCloseTo(4 * unit, within(0.2));
      assertThat(length(arrows.get(1))).isCloseTo(5 * unit, within(0.2));
      assertThat(length(arrows.get(2))).isCloseTo(2 * unit, within(0.2));
    }
  }

  @Test
  void arrowsPointAtTheCentreLineFromTheirOwnSideAndStayInside() {
    double width = 320;
    for (double[] arrow : arrows(picture(body, null), "narrow")) {
      boolean left = arrow[1] < width / 2;
      assertThat(Math.abs(arrow[0] - width / 2)).isEqualTo(3);
      assertThat(arrow[0] < width / 2).isEqualTo(left);
      assertThat(arrow[1]).isBetween(0.0, width);
    }
  }

  @Test
  @Tag("R-001-090")
  void totalsStandAtTheFootAndRowsWithoutStrengthAreSaidNotDrawn() {
    Picture picture = picture(body, null);
    Document page = Course.parse(picture.figure("p").toString());
    NodeList totals = Course.find(page, "(//*[@role='img'])[1]//*[@class='total']");

    assertThat(totals.item(0).getTextContent()).isEqualTo("6");
    assertThat(totals.item(1).getTextContent()).isEqualTo("6");
    assertThat(picture.sentence())
        .isEqualTo(
            "Two driving forces (6 in all) and two restraining forces (6): the two sides are"
                + " level. The strongest restraining force is “Night cover” at 5. One row has no"
                + " side or no strength yet and is not drawn.");
    JsonObject computed =
        Pictures.computed(Course.material("force-field", body)).getJsonObject("totals");
    assertThat(computed.getString("says")).isEqualTo(picture(body, null).sentence());
    assertThat(computed.getJsonArray("rows"))
        .extracting(row -> row.asJsonArray().getString(1) + row.asJsonArray().getString(2))
        .containsExactly("Driving4", "Driving2", "Restraining5", "Restraining1");
  }

  @Test
  void arrowsThatChangedSinceAnEarlierVersionAreOutlinedAndSayHow() {
    JsonObject earlier =
        Course.body(
            "{'forces':[{'side':'driving','force':'families ask for it ','strength':2},"
                + "{'side':'driving','force':'Night cover','strength':5},"
                + "{'side':'restraining','force':'Cost','strength':3}]}");
    Picture picture = picture(body, earlier);
    Document page = Course.parse(picture.figure("p").toString());

    assertThat(Course.find(page, "(//*[@role='img'])[1]//*[@class='force-changed']").getLength())
        .isEqualTo(3);
    assertThat(picture.table().rows().stream().map(r -> r.cells().get(0) + ": " + r.cells().get(6)))
        .containsExactly(
            "Inspection: New", "Families ask for it: ", "Night cover: Was driving", "Cost: Was 3");
    assertThat(picture.sentence()).contains("Three arrows have changed since the earlier version.");
  }

  @Test
  void hostileAndVeryLongLabelsStayTextAndInsideTheirHalf() {
    String hostile =
        "</text></svg><script>alert(1)</script> & \\\"quoted\\\" ]]> \\u0000\\u0008"
            + " 👩‍👩‍👧‍👦 שלום "
            + "Donaudampfschifffahrtsgesellschaft".repeat(8);
    JsonObject now =
        Course.body("{'forces':[{'side':'restraining','force':'" + hostile + "','strength':3}]}");
    Document page = Course.parse(picture(now, null).figure("p").toString());

    assertThat(Course.find(page, "//*[local-name()='script']").getLength()).isZero();
    NodeList lines = Course.find(page, "(//*[@role='img'])[1]//*[@class='force-name']");
    assertThat(lines.getLength()).isBetween(1, 4);
    for (int i = 0; i < lines.getLength(); i++) {
      assertThat(
              Lettering.width(lines.item(i).getTextContent().replaceAll("[\u2068\u2069]", ""), 14))
          .isLessThanOrEqualTo(160);
    }
    assertThat(lines.item(lines.getLength() - 1).getTextContent()).contains("…");
  }

  @Test
  void valuesOfAnotherKindReadAsEmpty() {
    JsonObject now =
        Course.body(
            "{'forces':[7,{'side':['driving'],'strength':'5'},{'side':'driving','strength':9}]}");

    assertThat(picture(now, null).sentence()).isEqualTo("No force has a side and a strength yet.");
    assertThat(picture(Course.body("{'forces':'none'}"), null).table().rows()).isEmpty();
  }

  private static double length(double[] arrow) {
    return Math.abs(arrow[0] - arrow[1]);
  }
}
