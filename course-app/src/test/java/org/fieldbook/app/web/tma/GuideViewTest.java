package org.fieldbook.app.web.tma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fieldbook.assessment.strategy.MarkingGuide;
import org.junit.jupiter.api.Test;

class GuideViewTest {

  private static final List<MarkingGuide.Band> BANDS =
      List.of(
          new MarkingGuide.Band(85, 100, "searching"),
          new MarkingGuide.Band(70, 84, "clear"),
          new MarkingGuide.Band(55, 69, "sound"),
          new MarkingGuide.Band(40, 54, "adequate"),
          new MarkingGuide.Band(0, 39, "not yet"));

  @Test
  void everyMarkOfEverySizeOfCriterionFallsIntoExactlyOneBand() {
    for (int marks = 1; marks <= 100; marks++) {
      for (int mark = 0; mark <= marks; mark++) {
        int given = mark;
        int of = marks;
        assertThat(
                BANDS.stream()
                    .map(b -> GuideView.inMarks(b, of))
                    .filter(b -> b.from() <= given && given <= b.to()))
            .as("%d of %d", mark, marks)
            .hasSize(1);
      }
    }
  }

  @Test
  void aBandIsToldInWholeMarksOfItsCriterion() {
    GuideView view = GuideView.of(guide(25));

    assertThat(view.criteria().get(0).bands())
        .containsExactly(
            new GuideView.BandRow(22, 25, "searching"),
            new GuideView.BandRow(18, 21, "clear"),
            new GuideView.BandRow(14, 17, "sound"),
            new GuideView.BandRow(10, 13, "adequate"),
            new GuideView.BandRow(0, 9, "not yet"));
  }

  @Test
  void aBandWithoutAWholeMarkIsLeftOut() {
    assertThat(GuideView.of(guide(2)).criteria().get(0).bands())
        .extracting(GuideView.BandRow::text)
        .doesNotContain("clear");
  }

  @Test
  void whatTheGuideSaysOfAMark() {
    MarkingGuide guide = guide(25);

    assertThat(GuideView.bandOf(guide, guide.criteria().get(0), 17)).isEqualTo("sound");
  }

  private static MarkingGuide guide(int marks) {
    return new MarkingGuide(
        List.of(new MarkingGuide.Criterion("C1", "One", marks, "things", List.of())), BANDS);
  }
}
