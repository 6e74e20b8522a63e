package org.fieldbook.app.toolkit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.fieldbook.content.tool.PictureKind;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class CyclePictureTest {

  private static final String FIFTEEN = "word ".repeat(15).strip();
  private static final String FOURTEEN = "word ".repeat(14).strip();

  private final JsonObject body =
      Course.body(
          "{'description':'"
              + FIFTEEN
              + "','feelings':'"
              + FOURTEEN
              + "','action_plan':[{'action':'"
              + "word ".repeat(8)
              + "'},{},{'action':'"
              + "word ".repeat(7)
              + "','done':'partly'}]}");

  private Picture picture(JsonObject of) {
    return Course.picture(PictureKind.CYCLE, Course.material("reflective-journal", of));
  }

  @Test
  void aStageCountsFromFifteenWordsAndTheRowsOfAPlanCountTogether() {
    Document page = Course.parse(picture(body).figure("p").toString());

    assertThat(stages(page))
        .containsExactly(
            "stage is-filled",
            "stage is-begun",
            "stage is-empty",
            "stage is-empty",
            "stage is-empty",
            "stage is-filled");
    JsonObject fill =
        Pictures.computed(Course.material("reflective-journal", body)).getJsonObject("stage_fill");
    assertThat(fill.getString("says")).isEqualTo(picture(body).sentence());
    assertThat(fill.getJsonArray("rows").getJsonArray(1))
        .hasToString("[\"Feelings\",\"What were you thinking and feeling?\",\"14\",\"No\"]");
  }

  @Test
  void theSentenceSaysWhatIsFilledAndWhatIsBegun() {
    assertThat(picture(body).sentence())
        .isEqualTo(
            "Two of six stages are filled: Description and Action plan. Feelings has 14 words.");
    assertThat(picture(Course.body("{}")).sentence())
        .isEqualTo("No stage is filled yet; a stage counts from 15 words.");
  }

  @Test
  void theTableHasEveryStageWithItsWordsAndLeadsToItsField() {
    DataTable table = picture(body).table();

    assertThat(table.rows()).hasSize(6);
    assertThat(table.rows().get(1).cells())
        .isEqualTo(List.of("Feelings", "What were you thinking and feeling?", "14", "No"));
    assertThat(table.rows().get(5).field()).isEqualTo("action_plan");
  }

  @Test
  void aStageIsToldByShapeAndWordsNotByColourAlone() {
    Document page = Course.parse(picture(body).figure("p").toString());

    assertThat(Course.find(page, "//*[@class='stage-tick']").getLength()).isEqualTo(2);
    assertThat(Course.find(page, "//*[@class='stage-words' and .='empty']").getLength())
        .isEqualTo(3);
  }

  @Test
  void whereOneWordFillsAStageTheSentenceSaysWhatComesNext() {
    Picture none = Course.picture(PictureKind.CYCLE, Course.material("pdsa", Course.body("{}")));
    Picture two =
        Course.picture(
            PictureKind.CYCLE,
            Course.material("pdsa", Course.body("{'plan':'Two shifts','do_notes':'Rain'}")));

    assertThat(none.sentence()).isEqualTo("Nothing is written in any stage yet.");
    assertThat(two.sentence())
        .isEqualTo("Two of four stages are filled: Plan and Do. Study is the first that is empty.");
  }

  @Test
  void theNameAndDescriptionOfTheImageAreItsOwn() {
    Document page = Course.parse(picture(body).figure("p").toString());

    String[] ids =
        Course.find(page, "//*[@role='img']/@aria-labelledby").item(0).getNodeValue().split(" ");
    assertThat(ids).hasSize(2);
    for (String id : ids) {
      assertThat(Course.find(page, "//*[@id='" + id + "']").getLength()).isEqualTo(1);
    }
  }

  private static List<String> stages(Document page) {
    NodeList groups = Course.find(page, "//*[starts-with(@class,'stage is-')]/@class");
    return java.util.stream.IntStream.range(0, groups.getLength())
        .mapToObj(i -> groups.item(i).getNodeValue())
        .toList();
  }
}
