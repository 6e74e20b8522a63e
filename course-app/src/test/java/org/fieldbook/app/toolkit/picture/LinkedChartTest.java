package org.fieldbook.app.toolkit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.OwnChoices;
import org.junit.jupiter.api.Test;

class LinkedChartTest {

  private static final OwnChoices.Linked CHART =
      new OwnChoices.Linked(
          Course.tool("run-chart"),
          "Falls on the ward",
          LocalDate.of(2026, 11, 1),
          Course.body(
              "{'measure':'Falls','unit':'falls a week','better':'lower','chart':'run-chart',"
                  + "'data':[{'when':'2026-10-05','value':4},{'when':'2026-10-12','value':7},"
                  + "{'when':'2026-10-19','value':2},{'when':'2026-10-26','value':3},"
                  + "{'when':'2026-11-02','value':1}]}"));

  private static List<Picture> pictures(String fields, Material.Other... others) {
    return Pictures.of(
        Course.material("pdsa", Course.body(fields))
            .among(List.of(others))
            .linkedTo(Map.of("own-chart", CHART)));
  }

  private static Material.Other cycle(String date, String fields) {
    return new Material.Other("A cycle", LocalDate.parse(date), Answers.of(Course.body(fields)));
  }

  @Test
  void theRampStandsAboveTheRunChartThatTheCycleNames() {
    List<Picture> drawn = pictures("{'project':'Falls','cycle_no':1,'run_link':'own-chart'}");

    assertThat(drawn).extracting(Picture::kind).containsExactly("cycle", "timeline", "run-chart");
    Picture chart = drawn.get(2);
    assertThat(chart.title()).isEqualTo("The linked run chart");
    assertThat(chart.sentence())
        .startsWith("From your entry “Falls on the ward”, 1 November 2026. ")
        .contains("Falls");
    assertThat(chart.table().rows()).hasSize(5);
    assertThat(chart.table().rows().get(1).cells()).contains("7");
    assertThat(chart.table().rows())
        .as("the rows stand in another form")
        .allSatisfy(row -> assertThat(row.field()).isNull());
    Drawn.isSound(chart);
  }

  @Test
  void aCycleThatNamesNoneHasTheChartOfItsProjectsLatestCycleWithOne() {
    Material.Other same = cycle("2026-10-01", "{'project':' falls ','run_link':'own-chart'}");
    Material.Other foreign = cycle("2026-11-20", "{'project':'Meals','run_link':'own-chart'}");

    assertThat(pictures("{'project':'Falls'}", same)).hasSize(3);
    assertThat(pictures("{'project':'Falls'}", foreign)).hasSize(2);
    assertThat(pictures("{}", same)).hasSize(2);
  }

  @Test
  void anEntryThatIsGoneOrNotTakenIsNotDrawn() {
    assertThat(pictures("{'project':'Falls','run_link':'own-gone'}"))
        .extracting(Picture::kind)
        .containsExactly("cycle", "timeline");
    assertThat(
            Pictures.of(
                Course.material("pdsa", Course.body("{'project':'Falls','run_link':'own-chart'}"))))
        .as("as to somebody whom the cycle is shown to")
        .hasSize(2);
  }
}
