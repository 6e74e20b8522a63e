package org.fieldbook.app.toolkit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fieldbook.content.tool.PictureKind;
import org.junit.jupiter.api.Test;

/** The figures of pay, fee income and food are those of the toolkit's specification. */
class WaterfallPictureTest {

  private static final String LINES =
      "{'line':'Pay','kind':'pay','budget':'60,000','actual':'63,000'},"
          + "{'line':'Fee income','kind':'income','budget':'£100,000','actual':'97500'},"
          + "{'line':'Food','kind':'other-cost','budget':'8000','actual':'7400.00'}";

  private static Picture waterfall(String fields) {
    return Course.picture(
        PictureKind.WATERFALL, Course.material("budget-variance", Course.body(fields)));
  }

  @Test
  void variancesAreFavourableAboveZeroForCostsAndIncomeAlike() {
    Picture picture = waterfall("{'months':6,'lines':[" + LINES + "]}");

    assertThat(Drawn.cells(picture))
        .containsExactly(
            List.of("Pay", "Pay", "£60,000", "£63,000", "−£3,000", "−5.0", "Adverse", "£126,000"),
            List.of(
                "Fee income",
                "Income",
                "£100,000",
                "£97,500",
                "−£2,500",
                "−2.5",
                "Adverse",
                "£195,000"),
            List.of(
                "Food", "Other cost", "£8,000", "£7,400", "£600", "7.5", "Favourable", "£14,800"),
            List.of(
                "Net position",
                "",
                "£32,000",
                "£27,100",
                "−£4,900",
                "−15.3",
                "Adverse",
                "£54,200"));
    assertThat(picture.sentence())
        .isEqualTo(
            "The net position is £27,100 against a budget of £32,000: £4,900 adverse. The largest"
                + " adverse variance is “Pay”, −£3,000 (−5.0 per cent). The largest favourable"
                + " variance is “Food”, £600 (7.5 per cent).");
  }

  @Test
  void theFiguresGoWithTheEntryAndThereIsNoForecastWithoutMonths() {
    Material material =
        Course.material("budget-variance", Course.body("{'lines':[" + LINES + "]}"));

    assertThat(
            Pictures.computed(material)
                .getJsonObject("figures")
                .getJsonArray("rows")
                .getJsonArray(0)
                .getString(7))
        .isEmpty();
  }

  @Test
  void adverseIsStripedFavourableSolidAndEachSaysWhichItIs() {
    Picture picture = waterfall("{'lines':[" + LINES + "]}");

    assertThat(Drawn.count(picture, "fill-stripes")).isEqualTo(2);
    assertThat(Drawn.count(picture, "fill-solid")).isEqualTo(1);
    assertThat(Drawn.count(picture, "fill-total")).isEqualTo(2);
    assertThat(Drawn.texts(picture, "bar-value"))
        .containsExactly(
            "£32,000", "−£3,000 adverse", "−£2,500 adverse", "£600 favourable", "£27,100");
  }

  @Test
  void stepsAreToOneScaleAndOneThatDoesNotBeginAtZeroSaysSo() {
    Picture near = waterfall("{'lines':[" + LINES + "]}");
    Picture far = waterfall("{'lines':[{'line':'Pay','kind':'pay','budget':'10','actual':'40'}]}");

    List<Double> adverse = Drawn.numbers(near, "fill-open", "width");
    assertThat(adverse.get(0) / adverse.get(1)).isBetween(1.19, 1.21);
    assertThat(String.join(" ", Drawn.texts(near, "label-soft"))).contains("Zero is not in");
    assertThat(Drawn.texts(far, "label-soft")).isEmpty();
  }

  @Test
  void rowsWithoutAKindOrAnAmountAreSaidAndHugeOnesDoNotBreakTheDrawing() {
    Picture picture =
        waterfall(
            "{'lines':[{'line':'No"
                + " kind','budget':'1','actual':'2'},{'line':'Words','kind':'pay','budget':'about"
                + " 5','actual':'2'},{'line':'Huge','kind':'pay','budget':1e300,'actual':1},"
                + "{'line':'Large','kind':'income','budget':'0','actual':'999,999,999,999.99'},{}]}");

    assertThat(picture.sentence())
        .endsWith("Three rows lack a kind, a budget or an actual and are not drawn.");
    assertThat(Drawn.cells(picture).get(0)).contains("£999,999,999,999.99", "Favourable");
    Drawn.isSound(picture);
    assertThat(waterfall("{}").sentence())
        .isEqualTo("No line has a kind, a budget and an actual yet.");
  }
}
