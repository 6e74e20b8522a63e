package org.fieldbook.app.toolkit.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldbook.content.tool.PictureKind;
import org.junit.jupiter.api.Test;

class StackedBarPictureTest {

  private static Picture stacked(String tool, String fields) {
    return Course.picture(PictureKind.STACKED_BAR, Course.material(tool, Course.body(fields)));
  }

  @Test
  void percentagesAreWholeAndComeToAHundredByLargestRemainder() {
    assertThat(percent(1, 1, 1)).containsExactly(34, 33, 33);
    assertThat(percent(40, 10, 10, 0)).containsExactly(67, 17, 16, 0);
    assertThat(percent(5, 5, 1)).containsExactly(46, 45, 9);
    assertThat(percent(0, 0)).containsExactly(0, 0);
    for (int n = 1; n < 60; n++) {
      int[] values = IntStream.rangeClosed(1, n).map(i -> i * i % 17).toArray();
      int total = IntStream.of(values).sum();
      assertThat(percent(values).stream().mapToInt(Integer::intValue).sum())
          .isEqualTo(total == 0 ? 0 : 100);
    }
  }

  private static List<Integer> percent(int... values) {
    return Shares.percentages(IntStream.of(values).mapToObj(BigDecimal::valueOf).toList());
  }

  @Test
  void familiesAreCountedAndRowsWithoutOneAreSaid() {
    Picture picture =
        stacked(
            "person-spec",
            "{'profile':[{'family':'generic'},{'family':'specialist'},{'family':'specialist'},"
                + "{'duty_ref':'3'},{}]}");

    assertThat(picture.sentence())
        .isEqualTo(
            "Of 3: Specialist 67 per cent and Generic 33 per cent. Nothing for “Partnership” and"
                + " “Organisation-specific”. One row lacks what is needed and is not drawn.");
    assertThat(Drawn.cells(picture))
        .startsWith(List.of("Generic", "1", "33"), List.of("Specialist", "2", "67"));
    assertThat(
            Pictures.computed(Course.material("person-spec", Course.body("{}")))
                .getJsonObject("family_mix")
                .getString("says"))
        .isEqualTo("No parts to show yet.");
  }

  @Test
  void minutesByFunctionSayWhichFunctionHadNone() {
    Picture picture =
        stacked(
            "supervision-record",
            "{'functions':[{'function':'developing','minutes':'45'},"
                + "{'function':'supporting','minutes':'0'},"
                + "{'function':'managing-work-and-standards','minutes':'15'},"
                + "{'function':'connecting-with-the-organisation','minutes':'-5'}]}");

    assertThat(picture.sentence())
        .isEqualTo(
            "Of 60 minutes: Developing 75 per cent and Managing work and standards 25 per cent."
                + " Nothing for “Supporting” and “Connecting with the organisation”. One row lacks"
                + " what is needed and is not drawn.");
    List<Double> widths =
        Stream.of("fill-solid", "fill-open")
            .map(kind -> Drawn.numbers(picture, kind, "width").get(0))
            .toList();
    assertThat(widths.get(1)).isCloseTo(3 * widths.get(0), within(0.5));
  }

  @Test
  void eachPartHasAPatternOfItsOwnAndItsPercentageInWords() {
    Picture picture =
        stacked(
            "person-spec",
            "{'profile':[{'family':'a'},{'family':'b'},{'family':'c'},{'family':'d'}]}");

    assertThat(Drawn.texts(picture, "part-value")).containsExactly("25%", "25%", "25%", "25%");
    assertThat(Drawn.texts(picture, "key-name")).contains("A, 25% (1)", "D, 25% (1)");
    Drawn.isSound(picture);
  }
}
