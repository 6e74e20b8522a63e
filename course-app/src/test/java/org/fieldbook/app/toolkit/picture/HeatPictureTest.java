package org.fieldbook.app.toolkit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fieldbook.content.tool.PictureKind;
import org.junit.jupiter.api.Test;

class HeatPictureTest {

  private static Picture heat(String tool, String fields) {
    return Course.picture(PictureKind.HEATMAP, Course.material(tool, Course.body(fields)));
  }

  @Test
  void eightAreasHaveTheirRatingsTheirMeanAndHowManyAreAtThreeOrMore() {
    Picture picture =
        heat(
            "induction-check",
            "{'statements':{'is-01':{'rating':4},'is-02':{'rating':3},'is-03':{'rating':0},"
                + "'is-05':{'rating':1,'target':6},'is-32':{'target':3}}}");

    assertThat(Drawn.count(picture, "heat-value")).isEqualTo(32);
    assertThat(Drawn.texts(picture, "bar-value")).startsWith("2.3", "2", "1.0", "0", "", "0");
    assertThat(picture.sentence())
        .isEqualTo(
            "2 of 32 are at 3 or more. Furthest on is “Purpose and values” (mean 2.3), furthest to"
                + " go “People and supervision” (1.0). 28 are not rated.");
    assertThat(Drawn.cells(picture).get(1))
        .isEqualTo(
            List.of(
                "I know the codes and values I answer to",
                "Purpose and values",
                "3",
                "2.3",
                "2 of 4"));
    assertThat(picture.table().rows().get(1).field()).isEqualTo("statements/is-02");
  }

  @Test
  void theNumberIsPrintedInEachCellAndBlankIsNotNought() {
    Picture picture =
        heat("induction-check", "{'statements':{'is-01':{'rating':0},'is-02':{'rating':4}}}");

    assertThat(Drawn.texts(picture, "heat-value")).startsWith("0", "4", "–");
    assertThat(Drawn.count(picture, "heat-4")).isEqualTo(1);
  }

  @Test
  void weighingShowsTheSpreadOfEachOptionAndNeverATotalOrAnOrder() {
    Picture picture =
        heat(
            "ethical-decision",
            "{'options':[{'option':'Lock the door'},{'option':'A sensor'},{'option':'Not"
                + " weighed'}],"
                + "'weighing':{'0':{'autonomy':-2,'harm':2,'care':1},'1':{'autonomy':2,'harm':1},"
                + "'7':{'care':2}}}");

    assertThat(Drawn.cells(picture))
        .containsExactly(
            List.of("Lock the door", "−2", "", "2", "", "1", "", "4"),
            List.of("A sensor", "2", "", "1", "", "", "", "1"));
    assertThat(picture.table().heads()).endsWith("Spread").noneMatch(h -> h.contains("otal"));
    assertThat(picture.sentence())
        .isEqualTo(
            "The ratings pull apart most in “Lock the door”: lowest for “Respect for choice” (−2),"
                + " highest for “Avoiding harm” (2).");
    assertThat(picture.table().rows().get(1).field()).isEqualTo("options-1");
    // Long heads are letters with a key.
    assertThat(Drawn.texts(picture, "key-name")).contains("Keeping relationships and care");
  }

  @Test
  void audiencesByPhaseAreCountedAndGapsAreSaid() {
    Picture picture =
        heat(
            "change-comms",
            "{'plan':[{'audience':'Night staff','phase':'ending'},"
                + "{'audience':'night staff ','phase':'ending'},"
                + "{'audience':'Families','phase':'new-beginning'},{'message':'To nobody'}]}");

    assertThat(Drawn.cells(picture))
        .containsExactly(List.of("Night staff", "2", "0", "0"), List.of("Families", "0", "0", "1"));
    assertThat(picture.sentence())
        .isEqualTo(
            "Three rows for two under “Audience”. There is nothing yet for “Night staff” at In"
                + " between and New beginning and “Families” at Ending and In between. One row"
                + " lacks “Audience” or “Phase” and is not drawn.");
  }

  @Test
  void nothingGivenIsSaidAndNonsenseIsIgnored() {
    assertThat(heat("change-comms", "{}").sentence()).isEqualTo("Nothing to count yet.");
    Picture nonsense = heat("induction-check", "{'statements':{'is-01':{'rating':1e300},'x':1}}");
    assertThat(nonsense.sentence()).isEqualTo("No ratings yet.");
    Drawn.isSound(nonsense);
  }
}
