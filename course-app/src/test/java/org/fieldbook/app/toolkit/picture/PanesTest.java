package org.fieldbook.app.toolkit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.content.tool.PictureKind;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Pictures of four panes: SWOT and the Johari window. */
class PanesTest {

  private static Picture swot(String rows) {
    return Course.picture(
        PictureKind.QUADRANTS,
        Course.material("swot-pestle", Course.body("{'swot':[" + rows + "]}")));
  }

  private static Picture johari(String fields) {
    return Course.picture(PictureKind.JOHARI, Course.material("feedback-360", Course.body(fields)));
  }

  @Test
  void theHeaviestItemLeadsItsPaneAndIsNamed() {
    Picture picture =
        swot(
            "{'quadrant':'strength','item':'Garden','weight':2},"
                + "{'quadrant':'strength','item':'Staff who stay','weight':5},"
                + "{'quadrant':'threat','item':'Fee freeze','weight':3},"
                + "{'quadrant':'threat','item':'Not weighed'},{'item':'Nowhere'},{}");

    assertThat(picture.sentence())
        .isEqualTo(
            "Four items. Heaviest: Strength, “Staff who stay” at 5; Threat, “Fee freeze” at 3."
                + " Nothing yet under Weakness and Opportunity. One row is in no pane yet and not"
                + " drawn.");
    assertThat(picture.table().rows())
        .extracting(r -> r.field() + " " + r.cells().get(0))
        .containsExactly(
            "swot-1 Staff who stay", "swot-0 Garden", "swot-2 Fee freeze", "swot-3 Not weighed");
    Document page = Course.parse(picture.figure("p").toString());
    assertThat(Course.find(page, "//*[@class='pane-count' and .='2']").getLength()).isEqualTo(4);
  }

  @Test
  void emptyPanesSaySo() {
    assertThat(swot("").sentence()).isEqualTo("Nothing is in any pane yet.");
    assertThat(
            swot("{'quadrant':'strength','item':'</g>','weight':-9999999}").figure("p").toString())
        .contains("Nothing here yet");
  }

  @Test
  void panesOfFeedbackHaveCountsAndListsAndWhatMayNotBeShownIsSaid() {
    Picture picture =
        johari(
            "{'johari':{'open':['Listens','Explains'],'blind':['Notices'],'hidden':[],"
                + "'unknown':['Plans',7],'apart':['Budget']}}");

    assertThat(picture.sentence())
        .isEqualTo(
            "Open 2, blind 1, hidden 0, unknown 1. Others see in you what you do not claim:"
                + " “Notices”. One question has no answer that may be shown.");
    assertThat(picture.table().rows())
        .extracting(r -> String.join(": ", r.cells()))
        .containsExactly(
            "Listens: Open",
            "Explains: Open",
            "Notices: Blind",
            "Plans: Unknown",
            "Budget: No answer may be shown");
  }

  @Test
  void beforeThereAreAnswersNoneCanBeShown() {
    assertThat(johari("{}").sentence()).isEqualTo("No answers can be shown yet.");
    assertThat(johari("{'johari':{'open':'all'}}").sentence())
        .isEqualTo("No answers can be shown yet.");
  }
}
