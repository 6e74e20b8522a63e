package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.feedback.AnswerForYourself;
import org.fieldbook.app.toolkit.feedback.CheckHeldComments;
import org.fieldbook.app.toolkit.feedback.OpenRound;
import org.fieldbook.app.toolkit.feedback.ReportComment;
import org.fieldbook.app.toolkit.feedback.ShowRound;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A round of feedback: who may do what, what comes of it, and that nobody can tell who said what.
 */
@ExtendWith(ArquillianExtension.class)
@Tag("R-003-062")
class FeedbackIT {

  private static final String SLOT = FeedbackScene.SLOT;
  private static final String COLLEAGUES = FeedbackScene.COLLEAGUES;
  private static final List<String> QUESTIONS = FeedbackScene.QUESTIONS;

  @Inject FeedbackScene scene;
  @Inject Cast cast;
  @Inject Visits visits;
  @Inject Sql sql;
  @Inject ReadEntries readEntries;
  @Inject OpenRound openRound;
  @Inject ShowRound showRound;
  @Inject AnswerForYourself answerForYourself;
  @Inject CheckHeldComments checkHeldComments;
  @Inject ReportComment reportComment;

  @Test
  void resultsComeWhenAGroupHasClosedAndNobodyCanTellWhoAnswered() throws Exception {
    Visitor student = scene.opened(3);
    visits.run(
        student,
        () ->
            answerForYourself.answer(
                cast.presentation(), SLOT, Map.of("f-c1", "3", "f-c2", "0", "f-c3", "blank"), ""));
    String first = scene.link(student, COLLEAGUES, "A B");
    String second = scene.link(student, COLLEAGUES, "C D");
    String third = scene.link(student, COLLEAGUES, "E F");

    scene.answer(first, 3, "Keep the tea round.");
    scene.answer(second, 2, "");
    assertThat(scene.fields(student)).doesNotContainKeys("responses", "johari", "group_means");
    scene.answer(third, 1, "");

    JsonObject fields = scene.fields(student);
    assertThat(fields.getJsonObject("responses").getJsonObject("f-c1").getString(COLLEAGUES))
        .isEqualTo("2.0");
    assertThat(fields.getJsonObject("johari").getJsonArray("open").getString(0))
        .isEqualTo("Helps us see where we are going and why");
    assertThat(fields.getJsonArray("comments").toString()).contains("Keep the tea round.");
    assertThat(
            sql.column(
                "select kind from app.entry_version where entry_id = ?", scene.entry(student)))
        .contains("filled");
    long round = scene.round(student);
    assertThat(
            sql.column("select distinct xmin from app.feedback_answer where round_id = ?", round))
        .as("all of a group are written by one transaction")
        .hasSize(1);
    assertThat(
            sql.column(
                "select column_name from information_schema.columns where table_schema = 'app'"
                    + " and table_name = 'feedback_answer'"))
        .containsExactlyInAnyOrder("id", "round_id", "group_name", "helped", "points");
  }

  @Test
  void whoOpensARoundInASecondWindowWithOtherQuestionsIsToldWithWhatTheyHadChosen()
      throws Exception {
    Visitor student = scene.opened(3);

    visits.run(student, () -> openRound.open(cast.presentation(), SLOT, QUESTIONS));
    assertThatThrownBy(
            () ->
                visits.run(
                    student,
                    () ->
                        openRound.open(
                            cast.presentation(), SLOT, List.of("f-c1", "f-c2", "f-c10", "f-s1"))))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("opened in another window meanwhile")
        .hasMessageContaining("You had chosen too: “Explains change and stays with us through it”.")
        .hasMessageContaining(
            "You had not chosen: “Thanks people for bad news and mistakes owned up to”.");
    assertThat(
            sql.column(
                "select questions from app.feedback_round where owner_id = ?",
                student.id().value()))
        .containsExactly("f-c1 f-c2 f-c3");
  }

  @Test
  void ownAnswersOfASecondWindowDoNotReplaceThoseOfTheFirstUnseen() throws Exception {
    Visitor student = scene.opened(3);
    answerSelf(student, "", "f-c1", "3");

    assertThatThrownBy(() -> answerSelf(student, "", "f-c1", "0"))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("in another window meanwhile")
        .hasMessageContaining("“Always” is kept now");
    answerSelf(student, "", "f-c1", "3");
    assertThat(selfAnswers(student)).containsExactly("{\"f-c1\": 3}");

    answerSelf(student, "f-c1.3", "f-c1", "0");
    assertThat(selfAnswers(student)).containsExactly("{\"f-c1\": 0}");
  }

  private void answerSelf(Visitor student, String seen, String question, String point)
      throws Exception {
    visits.run(
        student,
        () -> answerForYourself.answer(cast.presentation(), SLOT, Map.of(question, point), seen));
  }

  private List<String> selfAnswers(Visitor student) {
    return sql.column(
        "select cast(self_answers as text) from app.feedback_round where owner_id = ?",
        student.id().value());
  }

  @Test
  void nobodyElseSeesOrChangesARound() throws Exception {
    Visitor student = scene.opened(3);
    Visitor other = cast.student();
    scene.link(student, COLLEAGUES, "A B");

    assertThatThrownBy(() -> visits.run(other, () -> showRound.of(cast.presentation(), SLOT)))
        .isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> visits.run(other, () -> openRound.open(cast.presentation(), SLOT, QUESTIONS)))
        .isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> scene.link(other, COLLEAGUES, "X"))
        .isExactlyInstanceOf(NotFound.class);
    for (Visitor staff :
        List.of(cast.staff().tutor(), cast.staff().office(), cast.staff().monitor())) {
      assertThatThrownBy(() -> visits.run(staff, () -> showRound.of(cast.presentation(), SLOT)))
          .isInstanceOf(EJBAccessException.class);
    }
  }

  @Test
  void resultsAreNeitherForgedNorDroppedByASave() throws Exception {
    Visitor student = scene.closed("");
    EntryView before = visits.as(student, () -> readEntries.one(cast.presentation(), SLOT));
    JsonObject forged =
        Json.createPointer("/fields/johari/open")
            .replace(before.body(), Json.createArrayBuilder().add("Everything").build());

    assertThatThrownBy(() -> scene.save(student, before.number(), forged, "forged"))
        .isExactlyInstanceOf(Refused.class);
    scene.save(student, before.number(), scene.body(3), "without");

    EntryView after = visits.as(student, () -> readEntries.one(cast.presentation(), SLOT));
    assertThat(after.body().getJsonObject("fields").getJsonObject("johari"))
        .isEqualTo(before.body().getJsonObject("fields").getJsonObject("johari"));
  }

  @Test
  void aCommentWithANameWaitsForTheTutorOfTheStudentOnly() throws Exception {
    Visitor student = scene.closed("Mrs Patel says that you rush.");
    Visitor tutor = cast.staff().tutor();
    assertThat(scene.fields(student).getJsonArray("comments")).isEmpty();
    assertThat(visits.as(cast.staff().otherTutor(), checkHeldComments::waiting))
        .noneMatch(h -> h.words().contains("Patel"));
    var held =
        visits.as(tutor, checkHeldComments::waiting).stream()
            .filter(
                h ->
                    sql.number(
                            "select count(*) from app.feedback_comment where id = ? and round_id ="
                                + " ?",
                            h.id(),
                            scene.round(student))
                        == 1)
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(
            () ->
                visits.run(
                    cast.staff().otherTutor(), () -> checkHeldComments.decide(held.id(), true)))
        .isExactlyInstanceOf(NotFound.class);

    visits.run(tutor, () -> checkHeldComments.decide(held.id(), true));

    assertThat(scene.fields(student).getJsonArray("comments").toString()).contains("Mrs Patel");
    var line =
        Objects.requireNonNull(
                visits.as(student, () -> showRound.of(cast.presentation(), SLOT)).opened())
            .comments()
            .get(0);
    visits.run(
        student,
        () ->
            reportComment.report(
                cast.presentation(), SLOT, line.id(), "10.9.9." + student.id().value() % 250));
    assertThat(scene.fields(student).getJsonArray("comments")).isEmpty();
  }
}
