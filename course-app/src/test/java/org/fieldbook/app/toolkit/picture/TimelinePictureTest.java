package org.fieldbook.app.toolkit.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.content.tool.PictureKind;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class TimelinePictureTest {

  private static Picture picture(String tool, String fields, Material.Other... others) {
    return Course.picture(
        PictureKind.TIMELINE,
        Course.material(tool, Course.body(fields)).among(Arrays.asList(others)));
  }

  private static Material.Other other(String title, String date, String fields) {
    return new Material.Other(title, LocalDate.parse(date), Answers.of(Course.body(fields)));
  }

  private static Document page(Picture picture) {
    return Course.parse(picture.figure("p").toString());
  }

  private static int count(Document page, String size, String kind) {
    return Course.find(page, "//*[@class='drawing drawing-" + size + "']//*[@class='" + kind + "']")
        .getLength();
  }

  @Test
  void journalEntriesStandByDateWithTheirOpenActions() {
    Picture picture =
        picture(
            "reflective-journal",
            "{'action_plan':[{'action':'Ask the family','by_when':'2026-12-10','done':'no'},"
                + "{'action':'Read','done':'yes'},{}]}",
            other(
                "The handover",
                "2026-10-03",
                "{'action_plan':[{'action':'Start on time','by_when':'2026-10-20'}]}"));

    assertThat(picture.sentence())
        .isEqualTo(
            "Two entries from 3 October 2026 to 28 November 2026. Two actions are open, in two"
                + " entries. One was due before today, first “Start on time”.");
    assertThat(picture.table().rows())
        .extracting(r -> String.join("|", r.cells()))
        .containsExactly(
            "The handover|3 October 2026|1|Start on time (was due 20 October 2026)",
            "This entry|28 November 2026|1|Ask the family (by 10 December 2026)");
    assertThat(page(picture).getDocumentElement().getTextContent())
        .contains("Today, 28 November 2026");
  }

  @Test
  void aHundredEntriesOnFewDaysDoNotOverlapAndAYearWithoutOneIsBroken() {
    List<Material.Other> others = new ArrayList<>();
    others.add(other("Long ago", "2024-01-01", "{}"));
    for (int i = 0; i < 100; i++) {
      String title = "<b>Entry</b> & שלום 👩‍👩‍👧‍👦 " + "very long ".repeat(i % 9);
      others.add(other(title, LocalDate.of(2026, 10, 1).plusDays(i / 20).toString(), "{}"));
    }
    Picture picture = picture("reflective-journal", "{}", others.toArray(new Material.Other[0]));
    Document page = page(picture);

    assertThat(picture.table().rows()).hasSize(102);
    assertThat(count(page, "narrow", "time-tick")).isEqualTo(102);
    NodeList whens =
        Course.find(
            page,
            "//*[@class='drawing drawing-narrow']//*[@class='label-soft' and"
                + " contains(.,' October ')]/@y");
    double before = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < whens.getLength(); i++) {
      double y = Double.parseDouble(whens.item(i).getNodeValue());
      assertThat(y).isGreaterThan(before + 2 * Sketch.LINE);
      before = y;
    }
    assertThat(count(page, "narrow", "time-break")).isPositive();
  }

  @Test
  void daysStandToScaleExceptAcrossABrokenGap() {
    LocalDate first = LocalDate.of(2026, 10, 1);
    List<LocalDate> days =
        List.of(
            first,
            first.plusDays(10),
            first.plusDays(15),
            first.plusDays(400),
            first.plusDays(405));
    DayScale scale = new DayScale(days, 200);

    double unit = scale.at(days.get(1)) / 10;
    assertThat(scale.at(days.get(2))).isCloseTo(15 * unit, within(0.01));
    assertThat(scale.at(days.get(4)) - scale.at(days.get(3))).isCloseTo(5 * unit, within(0.01));
    assertThat(scale.at(days.get(4))).isCloseTo(200, within(0.01));
    assertThat(scale.breaks()).extracting(DayScale.Break::span).containsExactly("13 months");
  }

  @Test
  void stagesShowTheMeansOfTheirAreasAndWhatHasChangedMost() {
    Picture picture =
        picture(
            "induction-check",
            "{'stage':'3-months','statements':{'is-01':{'rating':3},'is-02':{'rating':4},"
                + "'is-09':{'rating':1},'is-10':{'rating':'4'}}}",
            other(
                "First",
                "2026-09-01",
                "{'stage':'at-the-start','statements':{'is-01':{'rating':1},"
                    + "'is-09':{'rating':2}}}"));

    assertThat(picture.sentence())
        .isEqualTo(
            "Two entries from 1 September 2026 to 28 November 2026. Purpose and values has risen"
                + " most, by 2.5. Safety and safeguarding has fallen by 1.0. The lowest mean now is"
                + " Safety and safeguarding at 1.0.");
    assertThat(picture.table().rows().get(1).cells())
        .startsWith("This entry", "28 November 2026", "3 months", "3.5", "", "1.0");
  }

  @Test
  void actionsOfAllSetsSayWhatHappenedAndWhatIsPastItsDay() {
    Picture picture =
        picture(
            "action-learning",
            "{'actions':[{'action':'Meet','by':'2026-12-12'},{'action':'Some day','by':'soon'}]}",
            other(
                "October set",
                "2026-10-10",
                "{'actions':[{'action':'Count','by':'2026-10-24','result':'Thirty-one'},"
                    + "{'action':'Talk to Rosa','by':'2026-10-24'}]}"));

    assertThat(picture.sentence())
        .isEqualTo(
            "Four rows of “Actions” in two entries; “What happened” is filled in for one. Past its"
                + " day with nothing said: “Talk to Rosa”. One row has no date and stands apart.");
    assertThat(picture.table().rows())
        .extracting(DataTable.Row::field)
        .containsExactly(null, null, "actions-0", "actions-1");
    assertThat(page(picture).getDocumentElement().getTextContent()).contains("Without a date");
  }

  @Test
  void audiencesHaveLanesAndThoseWhoCannotAnswerAreNamed() {
    Picture picture =
        picture(
            "change-comms",
            "{'plan':[{'audience':'Residents','message':'The round','way':'meeting',"
                + "'when':'2026-12-01','answer_back':'There'},"
                + "{'audience':' residents','message':'Sheet','way':'easy-read',"
                + "'when':'2026-12-01'},"
                + "{'audience':'Families','message':'Letter','way':'letter','when':'2026-11-20'},"
                + "{'audience':'GP','way':'telephone','done':'yes'}]}");
    Document page = page(picture);

    assertThat(picture.warnings())
        .containsExactly("Nothing says how “Families” and “GP” can answer.");
    assertThat(picture.sentence())
        .isEqualTo(
            "Four rows for three audiences, from 20 November 2026 to 1 December 2026. One is past"
                + " the day and not done, first “Letter”. One row has no date and stands apart.");
    assertThat(picture.table().rows())
        .extracting(DataTable.Row::field)
        .containsExactly("plan-2", "plan-0", "plan-1", "plan-3");
    assertThat(count(page, "narrow", "key-number")).isEqualTo(4);
    assertThat(count(page, "narrow", "time-today")).isEqualTo(1);
    NodeList marks =
        Course.find(
            page,
            "//*[@class='drawing drawing-narrow']//*[@class='point-number' and (.='2' or"
                + " .='3')]/@y");
    assertThat(Double.parseDouble(marks.item(1).getNodeValue()))
        .as("two marks of one lane and one day stand one below the other")
        .isGreaterThan(Double.parseDouble(marks.item(0).getNodeValue()) + 15);
  }

  @Test
  void cyclesOfOneProjectRiseInTheirOrderAndSayHowTheScaleGrew() {
    Picture picture =
        picture(
            "pdsa",
            "{'project':'Falls','cycle_no':3,'scale_of_test':'one-team-one-week'}",
            other(
                "Two",
                "2026-10-01",
                "{'project':' falls','cycle_no':2,'scale_of_test':'one-shift-or-day',"
                    + "'act':'run-again','do_start':'2026-10-05'}"),
            other(
                "One",
                "2026-09-07",
                "{'project':'Falls','cycle_no':1,'scale_of_test':'one-person-one-time',"
                    + "'act':'adapt'}"),
            other("Meals", "2026-10-01", "{'project':'Meals','cycle_no':2}"));

    assertThat(picture.sentence())
        .isEqualTo(
            "Three cycles of “Falls”. The scale has grown from “One person, one time” to “One team,"
                + " one week”. Decided in turn: Adapt, Run again. One has no decision yet.");
    assertThat(picture.table().rows())
        .extracting(r -> r.cells().get(1) + " " + r.cells().get(2))
        .containsExactly("1 7 September 2026", "2 5 October 2026", "3 28 November 2026");
    assertThat(page(picture).getDocumentElement().getTextContent())
        .contains("5 October 2026, 4 weeks later");
  }

  @Test
  void anIncidentStandsInItsOrderAndSaysThatItIsNotToScale() {
    Picture picture =
        picture(
            "incident-review",
            "{'timeline':[{'when':'07:40','order':'2','event':'Found'},"
                + "{'when':'07:30','order':'1','event':'Late start'},"
                + "{'event':'Told','order':'first'},{}]}");

    assertThat(picture.sentence())
        .isEqualTo(
            "Three events, from “Late start” (07:30) to “Told”. They stand in order; the line is"
                + " not to scale. One row has no number and comes last.");
    assertThat(picture.table().rows().get(0).cells()).startsWith("1 Late start", "07:30", "1");
    assertThat(picture.table().rows())
        .extracting(DataTable.Row::field)
        .containsExactly("timeline-1", "timeline-0", "timeline-2");
  }

  @Test
  void emptyAndHostileEntriesSaySoAndStayWellFormed() {
    assertThat(picture("incident-review", "{'timeline':7}").sentence())
        .isEqualTo("No event is written yet.");
    assertThat(picture("change-comms", "{'plan':[7,{}]}").sentence())
        .isEqualTo("Nothing is planned yet.");
    assertThat(picture("pdsa", "{'cycle_no':999999999}").sentence())
        .startsWith("No project is named yet");
    assertThat(picture("action-learning", "{}").sentence())
        .isEqualTo("Nothing is written in “Actions” yet.");
    for (String tool :
        List.of("incident-review", "change-comms", "pdsa", "action-learning", "induction-check")) {
      page(picture(tool, "{}"));
    }
    page(
        picture(
            "action-learning",
            "{'actions':[{'action':'</text>','by':'+999999999-12-31'},"
                + "{'action':'x','by':'0001-01-01'},{'action':'y','by':'2199-01-01'}]}"));
    page(picture("pdsa", "{'project':'x','cycle_no':-2147483648,'scale_of_test':'<'}"));
  }
}
