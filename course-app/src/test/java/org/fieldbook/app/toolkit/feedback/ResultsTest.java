package org.fieldbook.app.toolkit.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fieldbook.app.toolkit.feedback.Results.Count;
import org.fieldbook.app.toolkit.feedback.Results.Said;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.app.toolkit.picture.Picture;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.tool.FeedbackForm;
import org.fieldbook.content.tool.FeedbackForm.Question;
import org.fieldbook.content.tool.PictureKind;
import org.fieldbook.content.tool.ToolTemplate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What may be shown of answers, and what comes of them. */
@Tag("R-003-062")
class ResultsTest {

  private static final ToolTemplate TOOL = Course.tool("feedback-360");
  private static final FeedbackForm FORM = TOOL.findFeedback().orElseThrow();
  private static final String SERVICES = "people-who-use-services-or-carers";
  private static final String COLLEAGUES = "colleagues";
  private static final String MANAGER = "line-manager";

  /** So many sets of a group in which every question has the value. */
  private static List<AnswerSet> sets(String group, int count, int value) {
    Map<String, Integer> points = new HashMap<>();
    FORM.of(group).forEach(q -> points.put(q.id(), value));
    return IntStream.range(0, count).mapToObj(i -> new AnswerSet(group, points, false)).toList();
  }

  private static AnswerSet set(String group, Map<String, Integer> points) {
    return new AnswerSet(group, points, false);
  }

  private static Map<String, Integer> self(int value) {
    Map<String, Integer> points = new HashMap<>();
    FORM.questions().forEach(q -> points.put(q.id(), value));
    return points;
  }

  private static JsonObject fields(Map<String, Integer> self, Shown shown, Said... comments) {
    return new Results(TOOL, FORM.questions(), self, shown)
        .fields(List.of(new Count(COLLEAGUES, 4, 3, true)), List.of(comments));
  }

  private static List<String> pane(JsonObject fields, String pane) {
    return fields.getJsonObject("johari").getJsonArray(pane).getValuesAs(JsonString::getString);
  }

  private static String said(JsonObject fields, String question, String group) {
    return fields.getJsonObject("responses").getJsonObject(question).getString(group, "");
  }

  @Test
  void aGroupIsShownFromThreeAnswerSetsOn() {
    Shown two = Shown.of(FORM, Map.of(COLLEAGUES, sets(COLLEAGUES, 2, 3)), true);
    Shown three = Shown.of(FORM, Map.of(COLLEAGUES, sets(COLLEAGUES, 3, 3)), true);

    assertThat(two.groups()).isEmpty();
    assertThat(two.withheld()).containsExactly(COLLEAGUES);
    assertThat(two.placeOf(COLLEAGUES)).isEmpty();
    assertThat(three.groups()).containsOnlyKeys(COLLEAGUES);
  }

  @Test
  void moreCommentsThanTheFormTakesAreSaidAndNotSilentlyDropped() {
    Shown shown = Shown.of(FORM, Map.of(COLLEAGUES, sets(COLLEAGUES, 3, 3)), true);
    Said[] many =
        IntStream.range(0, 81)
            .mapToObj(i -> new Said(COLLEAGUES, "What helps?", "Comment " + i))
            .toArray(Said[]::new);

    JsonObject full = fields(self(2), shown, many);
    JsonObject fits = fields(self(2), shown, Arrays.copyOf(many, 80));

    assertThat(full.getJsonArray("comments")).hasSize(80);
    assertThat(full.getJsonObject("group_means").getString("says"))
        .contains("There are 81 comments, and the form takes 80");
    assertThat(fits.getJsonArray("comments")).hasSize(80);
    assertThat(fits.getJsonObject("group_means").getString("says")).doesNotContain("comments, and");
  }

  @Test
  void theSingleSetOfTheLineManagerIsShownBecauseItIsSigned() {
    Shown shown = Shown.of(FORM, Map.of(MANAGER, sets(MANAGER, 1, 2)), true);

    assertThat(shown.groups()).containsOnlyKeys(MANAGER);
    assertThat(said(fields(self(1), shown), "f-m1", MANAGER)).isEqualTo("2.0");
  }

  @Test
  void smallGroupsJoinAllOthersWhenThatReachesThree() {
    Shown shown =
        Shown.of(
            FORM, Map.of(SERVICES, sets(SERVICES, 2, 3), COLLEAGUES, sets(COLLEAGUES, 1, 0)), true);

    assertThat(shown.groups()).containsOnlyKeys(Shown.OTHERS);
    assertThat(shown.mean(Shown.OTHERS, List.of("f-s2", "f-c2")).orElseThrow())
        .isEqualByComparingTo("2");
    assertThat(shown.placeOf(COLLEAGUES)).contains(Shown.OTHERS);
  }

  @Test
  void aSignedSetNeverJoinsForItCouldBeTakenAwayAgain() {
    Shown shown =
        Shown.of(FORM, Map.of(SERVICES, sets(SERVICES, 2, 3), MANAGER, sets(MANAGER, 1, 0)), true);

    assertThat(shown.groups()).containsOnlyKeys(MANAGER);
    assertThat(shown.placeOf(SERVICES)).isEmpty();
  }

  @Test
  void whatOnlyOneOfTheJoinedGroupsWasAskedIsWithheld() {
    Shown shown =
        Shown.of(
            FORM, Map.of(SERVICES, sets(SERVICES, 2, 3), COLLEAGUES, sets(COLLEAGUES, 2, 0)), true);
    JsonObject fields = fields(self(3), shown);

    assertThat(shown.mean(Shown.OTHERS, List.of("f-s1"))).isEmpty();
    assertThat(shown.meanOfAll(List.of("f-s1"))).isEmpty();
    assertThat(fields.getJsonObject("responses").toString()).doesNotContain(Shown.OTHERS);
    assertThat(pane(fields, "apart")).hasSize(FORM.questions().size());
  }

  @Test
  void groupsAreJoinedOnlyWhenAllHaveClosed() {
    Map<String, List<AnswerSet>> closed =
        Map.of(SERVICES, sets(SERVICES, 2, 3), COLLEAGUES, sets(COLLEAGUES, 2, 0));

    assertThat(Shown.of(FORM, closed, false).groups()).isEmpty();
    assertThat(Shown.of(FORM, closed, true).groups()).containsOnlyKeys(Shown.OTHERS);
  }

  @Test
  void aQuestionFallsInItsPaneByBothViews() {
    Map<String, Integer> own = self(2);
    own.put("f-c2", 1);
    own.put("f-c4", 1);
    own.remove("f-c5");
    List<AnswerSet> sets = new ArrayList<>();
    // Means 2, 2, 1.67, 1.67, 3 of questions one to five.
    sets.add(set(COLLEAGUES, Map.of("f-c1", 2, "f-c2", 1, "f-c3", 2, "f-c4", 1, "f-c5", 3)));
    sets.add(set(COLLEAGUES, Map.of("f-c1", 2, "f-c2", 2, "f-c3", 2, "f-c4", 2, "f-c5", 3)));
    sets.add(set(COLLEAGUES, Map.of("f-c1", 2, "f-c2", 3, "f-c3", 1, "f-c4", 2, "f-c5", 3)));
    JsonObject fields = fields(own, Shown.of(FORM, Map.of(COLLEAGUES, sets), true));

    assertThat(pane(fields, "open")).containsExactly(text("f-c1"));
    assertThat(pane(fields, "blind")).containsExactly(text("f-c2"));
    assertThat(pane(fields, "hidden")).containsExactly(text("f-c3"));
    assertThat(pane(fields, "unknown")).containsExactly(text("f-c4"));
    assertThat(pane(fields, "apart")).contains(text("f-c5"), text("f-c6"), text("f-s1"));
  }

  private static String text(String id) {
    return FORM.question(id).map(Question::text).orElseThrow();
  }

  @Test
  void themesHaveTheMeanOfAllTheirQuestionsAndBlanksDoNotCount() {
    List<AnswerSet> sets =
        List.of(
            set(COLLEAGUES, Map.of("f-c2", 3)),
            set(COLLEAGUES, Map.of("f-c2", 2, "f-c6", 0)),
            set(COLLEAGUES, Map.of("f-c2", 3, "f-c6", 1)));
    JsonObject means =
        fields(self(1), Shown.of(FORM, Map.of(COLLEAGUES, sets), true))
            .getJsonObject("group_means");
    int listening =
        means.getJsonArray("axes").getValuesAs(JsonString::getString).indexOf("Listening");

    assertThat(
            means
                .getJsonArray("series")
                .getJsonObject(1)
                .getJsonArray("values")
                .getString(listening))
        .isEqualTo("2.7");
    assertThat(means.toString()).contains("\"values\":[null");
  }

  @Test
  void theRadarComparesSelfAndGroupsAndSaysHowManyAnswered() {
    JsonObject fields =
        fields(self(1), Shown.of(FORM, Map.of(COLLEAGUES, sets(COLLEAGUES, 3, 3)), true));
    Picture radar =
        Course.picture(
            PictureKind.RADAR,
            Course.material(
                "feedback-360",
                jakarta.json.Json.createObjectBuilder().add("fields", fields).build()));

    assertThat(radar.table().heads()).contains("Myself", "Colleagues");
    assertThat(radar.sentence())
        .contains("Myself 1.0 and Colleagues 3.0")
        .contains("Colleagues: 4 asked, 3 answered.");
  }

  @Test
  void commentsOfAWithheldGroupAreWithheld() {
    Shown shown =
        Shown.of(
            FORM, Map.of(COLLEAGUES, sets(COLLEAGUES, 3, 1), SERVICES, sets(SERVICES, 1, 1)), true);
    JsonObject fields =
        fields(
            self(1),
            shown,
            new Said(COLLEAGUES, "Keep?", "Humour"),
            new Said(SERVICES, "Keep?", "Only me"));

    assertThat(fields.getJsonArray("comments")).hasSize(1);
    assertThat(fields.toString()).contains("Humour").doesNotContain("Only me");
  }

  @Test
  void easyReadHasFewerPointsWithValuesOfTheScale() {
    List<Question> asked = FORM.of(SERVICES);
    Map<String, Integer> points =
        PointsGiven.of(
            asked,
            FORM.easyRead(),
            Map.of("f-s1", "0", "f-s2", "1", "f-s3", "3", "f-s4", "blank", "other", "9"));

    assertThat(points).isEqualTo(Map.of("f-s1", 0, "f-s2", 1, "f-s3", 3));
    assertThat(FORM.easyRead())
        .extracting(FeedbackForm.Point::label)
        .containsExactly("No", "Sometimes", "Yes", "Don’t know");
    assertThatThrownBy(() -> PointsGiven.of(asked, FORM.easyRead(), Map.of("f-s1", "2")))
        .isInstanceOf(Refused.class);
  }
}
