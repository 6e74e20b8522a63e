package org.fieldbook.app.toolkit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.content.tool.PictureKind;
import org.junit.jupiter.api.Test;

class RadarPictureTest {

  private static Picture radar(String tool, String fields, Material.Other... others) {
    return Course.picture(
        PictureKind.RADAR, Course.material(tool, Course.body(fields)).among(List.of(others)));
  }

  private static Material.Other other(String date, String fields) {
    return new Material.Other("Earlier", LocalDate.parse(date), Answers.of(Course.body(fields)));
  }

  @Test
  void theWidestDifferenceIsNamedWithWhatEachSays() {
    Picture picture =
        radar(
            "self-care-audit",
            "{'ratings':{'ccp-1':{'people':3,'staff':3,'manager':3},"
                + "'ccp-3':{'people':0,'staff':4,'manager':2},'ccp-4':{'people':2,'staff':3}}}");

    assertThat(picture.sentence())
        .isEqualTo(
            "The widest difference is on “Information”: Rated by people who use it 0, Rated by"
                + " staff 4 and Rated by me 2. 13 places are not rated.");
    assertThat(Drawn.cells(picture).get(2)).isEqualTo(List.of("3 Information", "0", "4", "2", "4"));
    assertThat(picture.table().rows().get(2).field()).isEqualTo("ratings/ccp-3");
  }

  @Test
  void eachSeriesHasDashesAndMarksOfItsOwnAndEachMarkSaysItsValue() {
    Picture picture =
        radar(
            "self-care-audit",
            "{'ratings':{'ccp-1':{'people':3,'staff':2,'manager':1},"
                + "'ccp-2':{'people':3,'staff':2,'manager':1}}}");

    // Each is in the drawing and in its key.
    for (String line : List.of("line-0", "line-1", "line-2")) {
      assertThat(Drawn.count(picture, line)).isEqualTo(2);
    }
    for (String mark : List.of("spot-0", "spot-1", "spot-2")) {
      assertThat(Drawn.count(picture, mark)).isEqualTo(3);
    }
    assertThat(Drawn.texts(picture, "point-of")).contains("Informed choice, Rated by staff: 2");
  }

  @Test
  void meansOfGroupsLeaveBlanksOutAndAnEarlierAuditStandsFaintBehind() {
    Picture picture =
        radar(
            "well-led-audit",
            "{'ratings':{'wl-1a':{'manager':4,'staff':1},'wl-1b':{'manager':3},"
                + "'wl-2a':{'manager':2,'staff':2,'people':2}}}",
            other("2026-05-01", "{'ratings':{'wl-1a':{'manager':1}}}"),
            other("2026-12-01", "{'ratings':{'wl-1a':{'manager':2}}}"));

    assertThat(picture.sentence())
        .startsWith(
            "The widest difference is on “Vision and strategy”: Manager 3.5 and Staff 1.0.");
    assertThat(Drawn.cells(picture).get(0))
        .isEqualTo(List.of("1 Vision and strategy", "1.0", "", "", "3.5", "1.0", "", "2.5"));
    assertThat(Drawn.count(picture, "is-earlier")).isEqualTo(2);
  }

  @Test
  void profilesAreComparedByDateOnceThereAreTwo() {
    String ratings = "{'ratings':{'ct-trust':{'now':%d},'ct-control':{'now':2}}}";
    List<Picture> alone =
        Pictures.of(Course.material("continuum-profile", Course.body(ratings.formatted(1))));
    Picture picture =
        radar("continuum-profile", ratings.formatted(4), other("2026-10-03", ratings.formatted(1)));

    assertThat(alone).extracting(Picture::kind).containsExactly("continuum-bar");
    assertThat(picture.sentence())
        .startsWith(
            "The widest difference is on “Leadership”: 3 Oct 2026 1.0 and 28 Nov 2026 4.0.");
  }

  @Test
  void ofManyDatesTheFirstAndTheLastThreeAreDrawnAndTheTableHasAll() {
    Material.Other[] others = new Material.Other[9];
    for (int i = 0; i < others.length; i++) {
      others[i] =
          other("2026-0" + (i + 1) + "-01", "{'pulse':{'p1':{'avg':%d}}}".formatted(1 + i % 5));
    }
    Material material =
        Course.material("team-charter", Course.body("{'pulse':{'p1':{'avg':5}}}"))
            .among(List.of(others));
    Picture overTime = Pictures.of(material).get(1);

    assertThat(overTime.sentence())
        .endsWith("The first and the last three of 10 are drawn; the table has all.");
    assertThat(Drawn.count(overTime, "series")).isEqualTo(4);
    assertThat(overTime.table().heads()).hasSize(12);
  }

  @Test
  void theFirstAndTheLatestMonthAreMeansOfTheirEntries() {
    String entry = "{'ratings':{'cl-attend':{'me':%d},'cl-help':{'me':2}}}";
    Picture picture =
        radar(
            "compassion-log",
            entry.formatted(4),
            other("2026-09-02", entry.formatted(1)),
            other("2026-09-20", entry.formatted(2)),
            other("2026-10-20", entry.formatted(0)));

    assertThat(picture.sentence())
        .startsWith(
            "The widest difference is on “Attending”: Sept 2026, two moments 1.5 and Nov 2026, one"
                + " moment 4.0.");
  }

  @Test
  void belowThreeAxesItIsBarsAndTheLargestGapComesFirst() {
    String two =
        "{'value':'Honesty','matters':4,'lived':4},{'value':'Kindness','matters':5,'lived':2}";
    Picture bars = radar("values-statement", "{'values':[" + two + "]}");
    Picture radar =
        radar(
            "values-statement", "{'values':[" + two + ",{'value':'Care','matters':5,'lived':3}]}");

    assertThat(Drawn.count(bars, "web-edge")).isZero();
    assertThat(Drawn.texts(bars, "group-name")).containsExactly("Kindness", "Honesty");
    assertThat(Drawn.count(radar, "web-edge")).isEqualTo(1);
    assertThat(radar.table().rows())
        .extracting(DataTable.Row::field)
        .containsExactly("values-1", "values-2", "values-0");
  }

  @Test
  void ofManyCompetencesTheTwelveWidestDifferencesAreDrawn() {
    StringBuilder rows = new StringBuilder("{'competence':'gen-vision','required':4}");
    for (int i = 0; i < 40; i++) {
      rows.append(",{'competence':'gen-finance','required':4,'current':").append(i % 5).append("}");
    }
    Picture picture = radar("person-spec", "{'profile':[" + rows + "]}");

    assertThat(picture.table().rows()).hasSize(12);
    assertThat(picture.sentence())
        .endsWith(
            "The 12 widest differences of 40 are drawn. One row lacks a rating and is not drawn.");
  }

  @Test
  void nothingRatedOrNonsenseIsAnHonestEmptyState() {
    assertThat(radar("environment-walk", "{}").sentence()).isEqualTo("No ratings yet.");
    Picture nonsense =
        radar("environment-walk", "{'domains':{'ew-way':{'mine':99,'theirs':'x'},'zz':7}}");
    assertThat(nonsense.sentence()).isEqualTo("No ratings yet.");
    Drawn.isSound(nonsense);
  }
}
