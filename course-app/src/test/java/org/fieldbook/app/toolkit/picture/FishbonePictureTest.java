package org.fieldbook.app.toolkit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fieldbook.content.tool.PictureKind;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class FishbonePictureTest {

  private static final String WEAK = "{'action':'Remind','strength':'weak-remind-train-new-rule'}";

  private static Picture picture(String fields) {
    return Course.picture(
        PictureKind.FISHBONE, Course.material("incident-review", Course.body(fields)));
  }

  @Test
  void aBoneForEachCategoryThatIsUsedWithItsCausesAndTheFullestNamed() {
    Picture picture =
        picture(
            "{'kind':'near-miss','factors':[{'category':'task','factor':'Two rounds at once'},"
                + "{'category':'team-and-communication','factor':'Short handover','why':'Late'},"
                + "{'category':'team-and-communication','factor':'No tabard'},"
                + "{'factor':'No category'},{'category':'person'},{}],'actions':["
                + WEAK
                + ",{'strength':'strong-redesign-remove-hazard-simplify-leadership'}]}");
    Document page = Course.parse(picture.figure("p").toString());

    assertThat(picture.sentence())
        .isEqualTo(
            "Three causes under two categories, most under “Team and communication” (2). Two rows"
                + " lack a cause or a category and are not drawn. Actions by strength: weak 1,"
                + " medium 0, strong 1.");
    assertThat(picture.warnings()).isEmpty();
    assertThat(picture.table().rows())
        .extracting(DataTable.Row::field)
        .containsExactly("factors-0", "factors-1", "factors-2");
    for (String size : List.of("narrow", "wide")) {
      String drawing = "//*[@class='drawing drawing-" + size + "']";
      assertThat(Course.find(page, drawing + "//*[@class='bone']").getLength()).isEqualTo(2);
      assertThat(Course.find(page, drawing + "//*[@class='cause']").getLength()).isEqualTo(3);
      assertThat(Course.find(page, drawing + "//*[@class='bone-name']").item(0).getTextContent())
          .contains("Near miss");
    }
  }

  @Test
  void onlyWeakActionsAreWarnedOf() {
    assertThat(picture("{'actions':[" + WEAK + "," + WEAK + ",{}]}").warnings())
        .singleElement()
        .asString()
        .startsWith("Every action is weak");
    assertThat(picture("{'actions':[{'action':'No strength'}]}").warnings()).isEmpty();
  }

  @Test
  void twentyFiveLongCausesOfOneKindStayOnThePage() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      rows.add(
          "{'category':'task','factor':'</text> שלום 👩‍👩‍👧‍👦 "
              + "Verylongword".repeat(12)
              + "'}");
    }
    Picture picture = picture("{'factors':[" + String.join(",", rows) + "]}");

    Course.parse(picture.figure("p").toString());
    assertThat(picture.sentence()).contains("All of them are of one kind");
    for (Drawing drawing : picture.drawings()) {
      Document shapes = Course.parse("<g>" + drawing.shapes() + "</g>");
      var lines = Course.find(shapes, "//*[@class='bone-cause']/@y");
      assertThat(lines.getLength()).isGreaterThan(50);
      double before = 0;
      for (int i = 0; i < lines.getLength(); i++) {
        double y = Double.parseDouble(lines.item(i).getNodeValue());
        assertThat(y).isGreaterThan(before).isLessThan(drawing.height());
        before = y;
      }
    }
  }

  @Test
  void noCauseYetIsSaid() {
    assertThat(picture("{'factors':'none','actions':7}").sentence())
        .isEqualTo("No cause has a category yet.");
    Course.parse(picture("{}").figure("p").toString());
  }
}
