package org.fieldbook.app.web.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.app.web.response.ResponseForms;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.PublishedCourse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The staff read what students read, with the answers, and nothing that they cannot open. */
class ShowWeekTest {

  private static final String ASKED = "course=LMC310&edition=1";

  static Stream<Arguments> weeks() {
    return Stream.of(Course.LMC310, Course.LPS820)
        .flatMap(c -> c.weeks().keySet().stream().map(w -> Arguments.of(c.code(), w, c)));
  }

  private static ShownWeek shown(PublishedCourse course, String week) {
    ShowWeek show = new ShowWeek();
    show.forms = new ResponseForms();
    return show.of(course, week, ASKED);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("weeks")
  void everyAnswerIsOpenAndNothingCanBeSaved(Object code, String id, PublishedCourse course) {
    ShownWeek shown = shown(course, id);
    String text = shown.getText();

    assertThat(text.split("<section class=\"part\"", -1)).hasSize(shown.getPartCount() + 1);
    for (Activity activity : course.week(id).activities()) {
      assertThat(text).contains(WeekLinks.ofStaff(ASKED).in(activity.questionHtml()));
      if (activity.answerHtml() != null && activity.type() != Activity.Type.TOOL) {
        assertThat(text).contains(WeekLinks.ofStaff(ASKED).in(activity.answerHtml()));
      }
      activity.items().stream()
          .flatMap(i -> i.options().stream())
          .forEach(o -> assertThat(text).contains(o.feedbackHtml()));
    }
    assertThat(text).doesNotContainPattern("(Yes|Not quite)[.]</b> (<[^>]+>)*(Yes|No)\\b");
    assertThat(text).doesNotContainPattern("<(input|select|textarea|button)(?! disabled)");
    assertThat(text)
        .doesNotContain("href=\"/toolkit", "href=\"/forum", "href=\"/study", "href=\"\"")
        .doesNotContain("href=\"week?w=", "data-entry", "data-tick", "class=\"why\" hidden");
  }

  @Test
  void linksToOtherWeeksStayInTheEdition() {
    assertThat(WeekLinks.ofStaff(ASKED).in("<a href=\"week?w=W02#x\">there</a>"))
        .isEqualTo("<a href=\"week?course=LMC310&amp;edition=1&amp;w=W02#x\">there</a>");
  }

  @Test
  void oneWeekLeadsToTheNextFromTheFirstToTheLast() {
    ShownWeek first = shown(Course.LMC310, "");
    String last = first.getWeeks().get(first.getWeeks().size() - 1).href();

    assertThat(first.getPrevious()).isNull();
    assertThat(first.getNext()).isEqualTo(first.getWeeks().get(1));
    assertThat(last).isEqualTo("week?course=LMC310&edition=1&w=W28");
    assertThat(shown(Course.LMC310, "W28").getNext()).isNull();
  }

  @Test
  void aWeekThatThereIsNotIsNotThere() {
    assertThatThrownBy(() -> shown(Course.LMC310, "W99")).isInstanceOf(NotFound.class);
  }
}
