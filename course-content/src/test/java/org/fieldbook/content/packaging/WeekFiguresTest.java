package org.fieldbook.content.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.content.reading.CourseOverview;
import org.fieldbook.content.reading.WeekFigures;
import org.junit.jupiter.api.Test;

/** How much a week has, and how hard it is to read. */
class WeekFiguresTest {

  private static CourseOverview overview(String paragraph) {
    PackageFiles files =
        new SmallCourse()
            .with(
                "weeks/W01.xhtml",
                "<p id=\"W01-S1-p1\">See",
                "<p id=\"W01-S1-p1\">" + paragraph + "</p><p id=\"W01-S1-p2\">See");
    return CourseOverview.of(
        CheckedPackage.published(CheckedPackage.of(files).documents(), files.paths(), 1, 1));
  }

  private static WeekFigures figures(String paragraph) {
    return overview(paragraph).weeks().get(0);
  }

  @Test
  void wordsAreCountedAndDrawingsAreNot() {
    WeekFigures before = figures("One.");
    WeekFigures after = figures("One, <em>two</em>-and three’s four.");

    assertThat(after.text() - before.text()).isEqualTo(4);
    assertThat(after.words() - before.words()).isEqualTo(4);
    assertThat(after.figures()).isEqualTo(1);
    assertThat(after.activities()).isEqualTo(2);
    assertThat(after.script()).isEqualTo(1);
    assertThat(after.minutes()).isEqualTo(45);
  }

  @Test
  void longWordsInLongSentencesAreHarderToRead() {
    String easy = "The cat sat on the mat. The dog ran. We all went home. ".repeat(20);
    String hard =
        ("Organisational accountability necessitates interdisciplinary collaboration"
                + " notwithstanding considerable administrative complexity and institutional"
                + " fragmentation ")
            .repeat(20);

    assertThat(figures(easy).ease()).isGreaterThan(100);
    assertThat(figures(easy).age()).isLessThan(7);
    assertThat(figures(hard).ease()).isLessThan(0);
    assertThat(figures(hard).age()).isGreaterThan(20);
  }

  @Test
  void whatIsNotUsedIsNamed() {
    PackageFiles files =
        new SmallCourse()
            .put("references.yaml", "kotter1990: Kotter.\nnobody2001: Nobody.\n")
            .with("weeks/W01.xhtml", "<a data-term=\"W01-K1\">power</a>", "power");
    CourseOverview overview =
        CourseOverview.of(
            CheckedPackage.published(CheckedPackage.of(files).documents(), files.paths(), 1, 1));

    assertThat(overview.uncited()).containsExactly("nobody2001");
    assertThat(overview.unlinked()).containsExactly("W01-K1");
    assertThat(overview("One.").uncited()).isEmpty();
    assertThat(overview("One.").unlinked()).isEmpty();
  }
}
