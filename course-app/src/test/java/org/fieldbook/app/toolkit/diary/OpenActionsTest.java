package org.fieldbook.app.toolkit.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fieldbook.app.toolkit.diary.OpenActions.Open;
import org.fieldbook.app.toolkit.picture.Course;
import org.junit.jupiter.api.Test;

class OpenActionsTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private static List<Open> open(String tool, String fields) {
    return OpenActions.of(Course.tool(tool), Course.body(fields), TODAY);
  }

  @Test
  void anActionIsOpenUntilItsOwnerSaysThatItIsDone() {
    List<Open> open =
        open(
            "reflective-journal",
            "{'action_plan':[{'action':'Cut a key','by_when':'2026-11-19','done':'yes'},"
                + "{'action':'Ask at each handing over','by_when':'2026-12-02','done':'no'},"
                + "{'action':'Write it down','done':'partly'},{'action':'Tell the team'},{}]}");

    assertThat(open)
        .extracting(Open::said)
        .containsExactly("Ask at each handing over", "Write it down", "Tell the team");
    assertThat(open.get(0).isOverdue(TODAY)).isFalse();
  }

  @Test
  void whatHappenedSettlesAnActionInWords() {
    assertThat(
            open(
                "action-learning",
                "{'actions':[{'action':'Ring the pharmacy','by':'2026-11-01','result':'Rang'},"
                    + "{'action':'Visit','by':'half typed','result':' '}]}"))
        .containsExactly(new Open("Visit", null));
  }

  @Test
  void withoutAPlaceForTheOutcomeOneIsAskedOnceTheDateHasPassed() {
    assertThat(
            open(
                "supervision-record",
                "{'actions':[{'action':'Shadow a shift','by':'2026-11-21'},"
                    + "{'action':'Read the policy','by':'2026-11-22'},{'action':'Rest'}]}"))
        .containsExactly(new Open("Shadow a shift", LocalDate.parse("2026-11-21")));
  }

  @Test
  void datedRowsThatAreNoActionsAreNotAskedAbout() {
    assertThat(open("run-chart", "{'data':[{'when':'2026-01-01','value':'3','note':'New rota'}]}"))
        .isEmpty();
    assertThat(
            open(
                "incident-review",
                "{'first_steps':[{'who':'the-person','done':'Sat with her','when':'2026-01-01'}]}"))
        .isEmpty();
  }
}
