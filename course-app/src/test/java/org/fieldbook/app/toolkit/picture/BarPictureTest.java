package org.fieldbook.app.toolkit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.content.tool.PictureKind;
import org.junit.jupiter.api.Test;

class BarPictureTest {

  private static Picture bar(String tool, String fields) {
    return Course.picture(PictureKind.BAR, Course.material(tool, Course.body(fields)));
  }

  private static Material.Other other(String date, String fields) {
    return new Material.Other("Earlier", LocalDate.parse(date), Answers.of(Course.body(fields)));
  }

  @Test
  void kindsOfQuestionAreCountedWithTheMeanOfWhatHelpedAndAKindThatNobodyAskedIsSaid() {
    Picture picture =
        bar(
            "action-learning",
            "{'questions':[{'kind':'facts','helped':0},{'kind':'facts','helped':1},{'kind':'assumptions','helped':2},{'kind':'options'},{'question':'No"
                + " kind'},{}]}");

    assertThat(picture.sentence())
        .isEqualTo(
            "Four questions. Most often: Facts (two). None yet: Feelings and Action. Highest mean"
                + " of “Did it help?”: Assumptions (2.0 of 2). One row lacks “Kind” and is not"
                + " drawn.");
    assertThat(Drawn.cells(picture))
        .containsExactly(
            List.of("Facts", "2", "0.5"),
            List.of("Feelings", "0", ""),
            List.of("Assumptions", "1", "2.0"),
            List.of("Options", "1", ""),
            List.of("Action", "0", ""));
    assertThat(picture.table().rows().get(2).field()).isEqualTo("questions-2");
  }

  @Test
  void effectTimesLikelihoodStandsOnBothSidesOfZeroToOneScale() {
    Picture picture =
        bar(
            "swot-pestle",
            "{'pestle':[{'heading':'political','effect':-2,'likely':1},"
                + "{'heading':'political','effect':-1,'likely':2},"
                + "{'heading':'technological','effect':2,'likely':3},"
                + "{'heading':'legal','effect':3}]}");

    assertThat(picture.sentence())
        .isEqualTo(
            "Three factors. Furthest towards “helps”: “Technological” (6); towards “harms”:"
                + " “Political” (−4). None yet: Economic, Social, Legal and Environmental. One row"
                + " lacks one of “Heading”, “Effect” and “Likelihood” and is not drawn.");
    double minus = Drawn.numbers(picture, "fill-open", "width").get(0);
    double plus = Drawn.numbers(picture, "fill-solid", "width").get(0);
    assertThat(minus / plus).isBetween(0.65, 0.68);
    assertThat(Drawn.count(picture, "fill-stripes")).isEqualTo(1);
    assertThat(Drawn.texts(picture, "label-soft")).contains("← harms", "helps →");
  }

  @Test
  void gapsComeByPriorityThenSizeAndOnlyThoseThatAreGaps() {
    Picture picture =
        bar(
            "person-spec",
            "{'profile':[{'competence':'gen-finance','gap':'1','priority':'later'},"
                + "{'competence':'gen-vision','gap':'2','priority':'now'},"
                + "{'competence':'spe-risk','gap':3,'priority':'now'},"
                + "{'competence':'par-users','gap':'0','priority':'now'},"
                + "{'competence':'gen-change','gap':'-1'},{'competence':'gen-team','gap':'1'}]}");

    assertThat(Drawn.cells(picture))
        .extracting(cells -> cells.get(1) + cells.get(2))
        .containsExactly("3Now", "2Now", "1Later", "1");
    assertThat(Drawn.texts(picture, "group-name"))
        .containsExactly("Priority: Now", "Priority: Later", "Priority: not chosen yet");
    assertThat(picture.sentence()).startsWith("Four gaps. Two under “Priority: Now”, one under");
    assertThat(picture.table().rows().get(0).field()).isEqualTo("profile-2");
  }

  @Test
  void variancesSayInWordsWhichWayTheyGo() {
    Picture picture =
        bar(
            "budget-variance",
            "{'lines':[{'line':'Pay','variance':'-3000'},{'line':'Food','variance':'600.50'}]}");

    assertThat(Drawn.cells(picture))
        .containsExactly(
            List.of("Pay", "−£3,000", "Adverse"), List.of("Food", "£600.50", "Favourable"));
    assertThat(picture.sentence())
        .isEqualTo(
            "Two lines. Furthest towards “favourable”: “Food” (£600.50); towards “adverse”: “Pay”"
                + " (−£3,000).");
  }

  @Test
  void hoursOfAllEntriesAreSummedByKindAndMonthFromHalfHours() {
    JsonObject now = Course.body("{'kind':'mentoring','hours':3,'activity_date':'2026-11-02'}");
    Picture picture =
        Course.picture(
            PictureKind.BAR,
            Course.material("cpd-log", now)
                .among(
                    List.of(
                        other(
                            "2026-11-20",
                            "{'kind':'project','hours':8,'activity_date':'2026-10-30'}"),
                        other(
                            "2026-11-21",
                            "{'kind':'project','hours':1,'activity_date':'2026-11-21'}"),
                        other("2026-11-22", "{'kind':'project'}"))));

    assertThat(picture.sentence())
        .isEqualTo(
            "6 hours in all from three entries. Most went into Project (4.5 hours); the fullest"
                + " month was Oct 2026 (4 hours). One entry lacks what is needed and is not"
                + " counted.");
    assertThat(picture.table().heads()).containsExactly("Kind", "Oct 2026", "Nov 2026", "Total");
    assertThat(Drawn.cells(picture))
        .containsExactly(
            List.of("Project", "4", "0.5", "4.5"),
            List.of("Mentoring", "", "1.5", "1.5"),
            List.of("All", "4", "2", "6"));
  }

  @Test
  void onlyTheChosenPeriodIsCountedAndSaidAndAnEntryOutsideIsNot() {
    Material all =
        Course.material(
                "cpd-log",
                Course.body("{'kind':'mentoring','hours':3,'activity_date':'2026-11-02'}"))
            .among(
                List.of(
                    other(
                        "2026-11-20", "{'kind':'project','hours':8,'activity_date':'2026-10-31'}"),
                    other(
                        "2026-10-02", "{'kind':'project','hours':2,'activity_date':'2026-10-01'}"),
                    other(
                        "2026-09-30",
                        "{'kind':'supervision','hours':40,'activity_date':'2026-09-30'}")));

    Picture october =
        Course.picture(PictureKind.BAR, all.within(Period.of("2026-10-01", "2026-10-31")));
    Picture later = Course.picture(PictureKind.BAR, all.within(Period.of("2027-01-01", "")));

    assertThat(october.sentence())
        .isEqualTo(
            "5 hours in all from two entries. Most went into Project (5 hours); the fullest month"
                + " was Oct 2026 (5 hours). Only what is from 1 October 2026 and up to 31 October"
                + " 2026 is counted.");
    assertThat(Drawn.cells(october))
        .containsExactly(List.of("Project", "5", "5"), List.of("All", "5", "5"));
    assertThat(later.sentence())
        .isEqualTo("No entry to count yet. Only what is from 1 January 2027 is counted.");
    assertThat(Drawn.page(later).getDocumentElement().getTextContent())
        .contains("Choose other days");
    assertThat(Course.picture(PictureKind.BAR, all.within(Period.of("x", "2026-02-30"))).sentence())
        .isEqualTo(Course.picture(PictureKind.BAR, all).sentence());
  }

  @Test
  void momentsAreCountedByWhomTheyWereTowards() {
    Picture picture =
        Course.picture(
            PictureKind.BAR,
            Course.material("compassion-log", Course.body("{'toward':'myself'}"))
                .among(List.of(other("2026-10-01", "{'toward':'myself'}"))));

    assertThat(picture.sentence())
        .startsWith("Two moments. Most often: Myself (two). None yet: A colleague, ");
  }

  @Test
  void sixSessionsWithTheSamePersonShowALongRunOfNought() {
    List<Material.Other> others = new ArrayList<>();
    for (int month = 1; month <= 8; month++) {
      others.add(other("2026-0" + month + "-02", session("a.k.", month, month < 6 ? 10 : 0)));
    }
    others.add(other("2026-10-02", session("Somebody else", 10, 99)));
    others.add(other("2026-12-24", session("A.K.", 12, 77)));
    Picture picture =
        Course.picture(
            PictureKind.BAR,
            Course.material("supervision-record", Course.body(session(" A.K. ", 11, 0)))
                .among(others));

    assertThat(Drawn.cells(picture)).hasSize(6);
    assertThat(picture.table().rows())
        .extracting(row -> row.cells().get(0))
        .startsWith("2 Apr 2026")
        .endsWith("2 Nov 2026");
    assertThat(picture.sentence())
        .isEqualTo(
            "Six sessions from 2 Apr 2026 to 2 Nov 2026: most went into “Developing” (180 of 200"
                + " minutes). “Managing work and standards” had nothing in the last six sessions."
                + " “Supporting” had nothing in the last four sessions. “Connecting with the"
                + " organisation” had nothing in the last six sessions.");
  }

  private static String session(String other, int month, int support) {
    return "{'other':'%s','session_date':'2026-%02d-02','functions':[{'function':'developing',"
            .formatted(other, month)
        + "'minutes':'30'},{'function':'supporting','minutes':'"
        + support
        + "'}]}";
  }

  @Test
  void nothingToDrawSaysWhatToFillIn() {
    for (String tool : List.of("action-learning", "swot-pestle", "person-spec", "cpd-log")) {
      Picture picture = bar(tool, "{}");

      assertThat(picture.sentence()).startsWith("No ").contains(" yet.");
      assertThat(Drawn.page(picture).getDocumentElement().getTextContent()).contains("Fill in “");
      assertThat(picture.table().rows().stream().filter(r -> r.field() != null)).isEmpty();
    }
  }

  @Test
  void hugeAndWrongValuesAreLeftOutAndSaidAndManyRowsAreCutInTheDrawingOnly() {
    StringBuilder rows =
        new StringBuilder("{'line':'Huge','variance':1e300},{'line':'x','variance':'y'}");
    for (int i = 0; i < 200; i++) {
      rows.append(",{'line':'")
          .append("Wort".repeat(40))
          .append("👩‍👩‍👧‍👦 שלום','variance':'")
          .append(i)
          .append("'}");
    }
    Picture picture = bar("budget-variance", "{'lines':[" + rows + "]}");

    Drawn.isSound(picture);
    assertThat(picture.sentence())
        .contains("Two rows lack a value and are not drawn.")
        .endsWith("The first 48 of 200 are drawn; the table has all.");
    assertThat(Drawn.count(picture, "bar")).isEqualTo(48);
    assertThat(picture.table().rows()).hasSize(200);
  }
}
