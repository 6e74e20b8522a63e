package org.fieldbook.app.toolkit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fieldbook.content.tool.PictureKind;
import org.junit.jupiter.api.Test;

class ContinuumBarPictureTest {

  private static Picture continuum(String ratings) {
    return Course.picture(
        PictureKind.CONTINUUM_BAR,
        Course.material("continuum-profile", Course.body("{'ratings':{" + ratings + "}}")));
  }

  @Test
  void meansOfEachSideLeaveBlanksOutToOnePlace() {
    Picture picture =
        continuum(
            "'ct-trust':{'now':1,'need':4},'ct-inspiration':{'now':2},'ct-direction':{'now':0},"
                + "'ct-communication':{'now':3,'need':3},'ct-control':{'need':2}");

    assertThat(Drawn.cells(picture).subList(0, 3))
        .containsExactly(
            List.of("Mean of 8 terms", "Leadership", "1.0", "4.0", ""),
            List.of("Mean of 10 terms", "Common", "3.0", "3.0", ""),
            List.of("Mean of 9 terms", "Management", "", "2.0", ""));
    assertThat(picture.sentence())
        .isEqualTo(
            "Means of “My strength now” against “How much the role needs it”: Leadership 1.0"
                + " against 4.0; Common 3.0 against 3.0; Management none against 2.0. The largest"
                + " gap is 3: “Trust”. 25 terms are not rated in full.");
  }

  @Test
  void gapsComeLargestFirstAndTheTermsWithoutOneLast() {
    Picture picture =
        continuum(
            "'ct-trust':{'now':4,'need':1},'ct-control':{'now':1,'need':4},"
                + "'ct-direction':{'now':2,'need':3}");

    List<DataTable.Row> terms = picture.table().rows().subList(3, 30);
    assertThat(terms.stream().limit(4).map(r -> r.cells().get(0) + " " + r.cells().get(4)))
        .containsExactly("Control 3", "Direction 1", "Trust −3", "Inspiration ");
    assertThat(terms.get(0).field()).isEqualTo("ratings/ct-control");
  }

  @Test
  void eachTermIsAMarkInItsBandAndBothRatingsAreToldByShape() {
    Picture picture = continuum("'ct-trust':{'now':4,'need':4},'ct-control':{'now':1,'need':4}");

    assertThat(Drawn.texts(picture, "group-name"))
        .containsExactly("Leadership", "Common", "Management");
    // In the key, as the means of two bands, and for two terms.
    assertThat(Drawn.count(picture, "spot-0")).isEqualTo(5);
    assertThat(Drawn.count(picture, "spot-3")).isEqualTo(5);
    assertThat(Drawn.count(picture, "term")).isEqualTo(27);
  }

  @Test
  void nothingRatedIsSaidAndOtherValuesReadAsBlank() {
    Picture nonsense = continuum("'ct-trust':{'now':7,'need':'4 stars'},'ct-none':{'now':1}");

    assertThat(nonsense.sentence()).isEqualTo("No ratings yet.");
    assertThat(nonsense.table().rows()).isEmpty();
    Drawn.isSound(nonsense);
  }
}
