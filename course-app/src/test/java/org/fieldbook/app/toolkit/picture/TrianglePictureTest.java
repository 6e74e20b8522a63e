package org.fieldbook.app.toolkit.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.packaging.BundledCourse;
import org.fieldbook.content.packaging.CheckedPackage;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.PictureKind;
import org.junit.jupiter.api.Test;

/** The public value account is a tool of LPS820 alone. */
class TrianglePictureTest {

  private static final PublishedCourse LPS820 = read();

  private static PublishedCourse read() {
    CheckedPackage checked = CheckedPackage.of(BundledCourse.of(new CourseCode("LPS820")));
    return CheckedPackage.published(
        checked.documents(),
        checked.media().stream().map(CheckedPackage.Media::path).collect(Collectors.toSet()),
        1,
        1);
  }

  private static Picture picture(PictureKind kind, String fields) {
    LocalDate day = LocalDate.of(2026, 11, 28);
    return Course.picture(
        kind,
        Material.of(
            Objects.requireNonNull(LPS820.tools().get("public-value")),
            Options.of(LPS820),
            Course.body(fields),
            day,
            day));
  }

  private static String corners(int value, int support, int capacity) {
    return "'corners':{'pv-value':{'now':%d,'wanted':4},'pv-support':{'now':%d},'pv-capacity':{'now':%d}}"
        .formatted(value, support, capacity);
  }

  @Test
  void theWeakestCornerIsNamedAndRingedAndEachHasItsStatement() {
    Picture picture =
        picture(
            PictureKind.TRIANGLE,
            "{'value_claim':'People stay at home','authorise':'The council','capacity':'Two teams',"
                + corners(3, 2, 1)
                + "}");

    assertThat(picture.sentence())
        .isEqualTo(
            "The weakest corner is “Operational capacity” (Now 1 and After the proposal not rated,"
                + " of 4).");
    assertThat(Drawn.cells(picture))
        .containsExactly(
            List.of("Public value", "3", "4", "People stay at home"),
            List.of("Legitimacy and support", "2", "", "The council"),
            List.of("Operational capacity (weakest)", "1", "", "Two teams"));
    assertThat(Drawn.count(picture, "ring")).isEqualTo(1);
    List<Double> bars = Drawn.numbers(picture, "fill-solid", "width");
    assertThat(bars.get(0) / 3 / (Drawn.numbers(picture, "bar-room", "width").get(0) / 4))
        .isCloseTo(1, within(0.02));
    assertThat(picture.table().rows().get(2).field()).isEqualTo("corners/pv-capacity");
  }

  @Test
  void noCornerIsTheWeakestWhenAllAreAlikeOrOneIsNotRated() {
    assertThat(picture(PictureKind.TRIANGLE, "{" + corners(2, 2, 2) + "}").sentence())
        .isEqualTo("The three corners are equally strong: Now 2.");
    assertThat(picture(PictureKind.TRIANGLE, "{" + corners(2, 2, 9) + "}").sentence())
        .isEqualTo("One corner is not rated yet, so none can be called the weakest.");
    assertThat(picture(PictureKind.TRIANGLE, "{" + corners(0, 0, 2) + "}").sentence())
        .startsWith("The weakest corners are “Public value” (")
        .contains(" and “Legitimacy and support” (");
  }

  @Test
  void aLongStatementIsCutInThePictureAndWholeInTheTable() {
    String claim = "Donaudampfschifffahrtsgesellschaft 👩‍👩‍👧‍👦 ".repeat(30).strip();
    Picture picture =
        picture(PictureKind.TRIANGLE, "{'value_claim':'" + claim + "'," + corners(1, 2, 3) + "}");

    Drawn.isSound(picture);
    assertThat(Drawn.cells(picture).get(0)).contains(claim);
    assertThat(Drawn.texts(picture, "label-soft")).anyMatch(line -> line.endsWith("…"));
  }

  @Test
  void valuesServedAndHarmedStandOnBothSidesOfZero() {
    Picture picture =
        picture(
            PictureKind.BAR,
            "{'values_list':[{'value':'Safety','effect':2},{'value':'Privacy','effect':-1},"
                + "{'value':'Choice','effect':0}]}");

    assertThat(picture.sentence())
        .isEqualTo(
            "Three values. Furthest towards “served”: “Safety” (2); towards “harmed”: “Privacy”"
                + " (−1).");
    assertThat(Drawn.cells(picture))
        .extracting(cells -> cells.get(2))
        .containsExactly("Served", "Harmed", "");
  }

  @Test
  void withoutRatingsNothingIsClaimed() {
    assertThat(picture(PictureKind.TRIANGLE, "{}").sentence())
        .isEqualTo("No ratings of the three corners yet.");
  }
}
