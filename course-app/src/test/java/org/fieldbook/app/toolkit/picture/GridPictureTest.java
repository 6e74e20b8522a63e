package org.fieldbook.app.toolkit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fieldbook.app.toolkit.picture.StyleHints.Style;
import org.fieldbook.content.tool.PictureKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class GridPictureTest {

  private static Picture picture(JsonObject body) {
    return Course.picture(PictureKind.GRID_2X2, Course.material("delegation-matrix", body));
  }

  @Test
  void skillAndWillingnessNameTheStyle() {
    assertThat(Style.of(1, 3)).isEqualTo(Style.DIRECT);
    assertThat(Style.of(2, 4)).isEqualTo(Style.DIRECT);
    assertThat(Style.of(1, 1)).isEqualTo(Style.COACH);
    assertThat(Style.of(2, 2)).isEqualTo(Style.COACH);
    assertThat(Style.of(3, 2)).isEqualTo(Style.SUPPORT);
    assertThat(Style.of(4, 1)).isEqualTo(Style.SUPPORT);
    assertThat(Style.of(3, 3)).isEqualTo(Style.DELEGATE);
    assertThat(Style.of(4, 4)).isEqualTo(Style.DELEGATE);
  }

  @Test
  @Tag("R-001-090")
  void whoMightDoHarmAndDecidesAloneBeforeBeingExpertIsWarnedOf() {
    assertThat(warnings(3, 3, "5-decide-tell-me-after")).hasSize(1);
    assertThat(warnings(3, 3, "6-decide-no-need-to-tell-me")).hasSize(1);
    assertThat(warnings(4, 3, "6-decide-no-need-to-tell-me")).isEmpty();
    assertThat(warnings(3, 2, "6-decide-no-need-to-tell-me")).isEmpty();
    assertThat(warnings(1, 3, "4-decide-tell-me-first")).isEmpty();
    assertThat(warnings(3, 3, "5-decide-tell-me-after").get(0))
        .isEqualTo(
            "“Rota, A.K.”: the harm could be high, the skill is not yet expert, and the authority"
                + " is “5 Decide, tell me after”. Is that what you mean?");
  }

  private static List<String> warnings(int skill, int risk, String level) {
    String row =
        "{'task':'Rota','person':'A.K.','skill':%d,'will':4,'risk':%d,'level':'%s'}"
            .formatted(skill, risk, level);
    return picture(Course.body("{'tasks':[" + row + "]}")).warnings();
  }

  @Test
  void pointsThatShareACellAreSpreadApartAndStayInIt() {
    for (int count = 1; count <= 20; count++) {
      List<Spread.Place> places =
          Spread.of(Collections.nCopies(count, 2), Collections.nCopies(count, 1), 71, 13);
      for (int i = 0; i < count; i++) {
        Spread.Place a = places.get(i);
        assertThat(a.x()).isBetween(142 + a.radius(), 213 - a.radius());
        assertThat(a.y()).isBetween(71 + a.radius(), 142 - a.radius());
        for (int j = 0; j < i; j++) {
          Spread.Place b = places.get(j);
          assertThat(Math.hypot(a.x() - b.x(), a.y() - b.y())).isGreaterThan(2 * a.radius());
        }
      }
    }
  }

  @Test
  void aPointStandsRightForSkillAndUpForWillingness() {
    List<Spread.Place> places = Spread.of(List.of(0, 3), List.of(0, 3), 100, 13);

    assertThat(places.get(0)).isEqualTo(new Spread.Place(50, 50, 13));
    assertThat(places.get(1)).isEqualTo(new Spread.Place(350, 350, 13));
  }

  @Test
  void everyHarmHasAShapeOfItsOwn() {
    assertThat(List.of(0, 1, 2, 3).stream().map(r -> letters(GridPicture.shape(r, 50, 50, 10))))
        .containsExactly("MaaZ", "MaaZ", "MhvhZ", "MLHZ");
  }

  private static String letters(String path) {
    return path.replaceAll("[^a-zA-Z]", "");
  }

  @Test
  void everyTaskIsDrawnKeyedAndListed() {
    List<String> rows = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      rows.add(
          "{'task':'Task <b>%d</b> & more','skill':%d,'will':%d,'risk':%d}"
              .formatted(i, 1 + i % 4, 1 + i % 3, 1 + i % 3));
    }
    rows.add("{'task':'Not rated'}");
    Picture picture = picture(Course.body("{'tasks':[" + String.join(",", rows) + "]}"));
    Document page = Course.parse(picture.figure("p").toString());

    for (String size : List.of("narrow", "wide")) {
      String drawing = "//*[@class='drawing drawing-" + size + "']";
      assertThat(Course.find(page, drawing + "//*[@class='point-number']").getLength())
          .isEqualTo(20);
      assertThat(Course.find(page, drawing + "//*[@class='key-number']").getLength()).isEqualTo(20);
    }
    assertThat(picture.table().rows()).hasSize(20);
    assertThat(picture.sentence())
        .startsWith("20 tasks. Direct: ")
        .endsWith("One row lacks skill or willingness and is not drawn.");
    assertThat(Course.find(page, "//*[@class='quadrant']").getLength()).isEqualTo(8);
  }

  @Test
  void anEmptyMatrixSaysWhatToDo() {
    Picture picture = picture(Course.body("{}"));

    assertThat(picture.sentence()).isEqualTo("No task has both skill and willingness yet.");
    assertThat(Course.parse(picture.figure("p").toString()).getDocumentElement().getTextContent())
        .contains("and it appears here");
  }
}
