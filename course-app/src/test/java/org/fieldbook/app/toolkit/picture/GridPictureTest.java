package org.fieldbook.app.toolkit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fieldbook.app.toolkit.Answers;
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
    assertThat(style(1, 3)).isEqualTo("Direct");
    assertThat(style(2, 4)).isEqualTo("Direct");
    assertThat(style(1, 1)).isEqualTo("Coach");
    assertThat(style(2, 2)).isEqualTo("Coach");
    assertThat(style(3, 2)).isEqualTo("Support");
    assertThat(style(4, 1)).isEqualTo("Support");
    assertThat(style(3, 3)).isEqualTo("Delegate");
    assertThat(style(4, 4)).isEqualTo("Delegate");
  }

  private static String style(int skill, int will) {
    JsonObject body =
        Course.body("{'tasks':[{'task':'Rota','skill':%d,'will':%d}]}".formatted(skill, will));
    DataTable table = picture(body).table();
    return table.rows().get(0).cells().get(table.heads().indexOf("Suggested style"));
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
    List<String> paths =
        List.of(Glyph.UNKNOWN, Glyph.ofThree(0), Glyph.ofThree(1), Glyph.ofThree(2)).stream()
            .map(g -> letters(g.path(50, 50, 10)) + " " + g.fill().code())
            .toList();

    assertThat(paths)
        .containsExactly("MaaZ is-unknown", "MaaZ is-open", "MhvhZ is-half", "MLHZ is-solid");
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
        .contains("Add a task with skill and");
  }

  private static Picture stakeholders(String rows) {
    JsonObject now = Course.body("{'issue':'The move','stakeholders':[" + rows + "]}");
    return Course.picture(PictureKind.GRID_2X2, among(now, "the  MOVE"));
  }

  private static Material among(JsonObject now, String issue) {
    return Course.material("stakeholder-grid", now)
        .among(
            List.of(
                other("2026-09-01", "{'issue':'The move','stakeholders':[{'name':'Staff'}]}"),
                other(
                    "2026-10-03",
                    "{'issue':'%s','stakeholders':[{'name':' families','power':2,'interest':3}]}"
                        .formatted(issue)),
                other("2027-01-01", "{'issue':'The move','stakeholders':[{'name':'Families'}]}")));
  }

  private static Material.Other other(String date, String fields) {
    return new Material.Other("Grid", LocalDate.parse(date), Answers.of(Course.body(fields)));
  }

  @Test
  void fiveIsHighAndTheQuadrantsAreNamedAsTheToolNamesThem() {
    DataTable table =
        stakeholders(
                "{'name':'A','power':5,'interest':5},{'name':'B','power':5,'interest':4},"
                    + "{'name':'C','power':4,'interest':5},{'name':'D','power':0,'interest':0}")
            .table();

    assertThat(table.rows())
        .extracting(r -> r.cells().get(table.heads().indexOf("Quadrant")))
        .containsExactly(
            "Work closely", "Keep satisfied", "Keep informed and strengthen their voice", "Watch");
  }

  @Test
  void anArrowComesFromTheLatestEarlierEntryOnTheSameIssueThatHasTheSameName() {
    String row = "{'name':'Families','power':4,'interest':8,'stance':2}";
    Picture moved = stakeholders(row);
    JsonObject now = Course.body("{'issue':'The move','stakeholders':[" + row + "]}");
    Picture other = Course.picture(PictureKind.GRID_2X2, among(now, "Another thing"));

    assertThat(moved.sentence())
        .endsWith(
            "Moved since 3 October 2026: “Families” from Watch to Keep informed and strengthen"
                + " their voice.");
    assertThat(moved.figure("p").toString()).contains("class=\"move\"");
    assertThat(other.figure("p").toString()).doesNotContain("class=\"move\"");
    assertThat(other.sentence()).doesNotContain("Moved");
  }

  @Test
  void twentyFiveInOneSpotStayApartInTheirQuadrantAndOnTheirGrid() {
    List<double[]> at = Collections.nCopies(25, new double[] {140, 140});
    List<double[]> boxes = Collections.nCopies(25, new double[] {0, 0, 150, 150});
    List<Spread.Place> places = Spread.apart(at, boxes, 11);

    for (int i = 0; i < 25; i++) {
      Spread.Place a = places.get(i);
      assertThat(a.radius()).isGreaterThan(7.5);
      assertThat(a.x()).isBetween(a.radius(), 150 - a.radius());
      assertThat(a.y()).isBetween(a.radius(), 150 - a.radius());
      for (Spread.Place b : places.subList(0, i)) {
        assertThat(Math.hypot(a.x() - b.x(), a.y() - b.y())).isGreaterThanOrEqualTo(2 * a.radius());
      }
    }
  }

  @Test
  void theUsualAndThePlannedModeAreMarkedAtTheirFixedPlaces() {
    Picture picture =
        Course.picture(
            PictureKind.GRID_2X2,
            Course.material(
                "difficult-conversation",
                Course.body("{'mode_usual':'avoiding','mode_plan':'collaborating'}")));

    assertThat(picture.sentence())
        .isEqualTo(
            "My usual mode in conflict: Avoiding. Mode that fits here: Collaborating. The second"
                + " has more concern for the other’s aims and more concern for own aims.");
    assertThat(picture.table().rows().get(1).cells())
        .containsExactly("Mode that fits here", "Collaborating", "9", "9");
    Document page = Course.parse(picture.figure("p").toString());
    assertThat(Course.find(page, "(//*[@role='img'])[1]//*[@class='landmark']").getLength())
        .isEqualTo(5);
  }

  @Test
  void noChoiceOfModeIsSaid() {
    assertThat(
            Course.picture(
                    PictureKind.GRID_2X2,
                    Course.material("difficult-conversation", Course.body("{'mode_usual':7}")))
                .sentence())
        .isEqualTo("No mode is chosen yet.");
  }
}
