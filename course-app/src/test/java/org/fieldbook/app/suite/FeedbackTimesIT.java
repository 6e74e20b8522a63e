package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.concurrent.TimeUnit;
import org.fieldbook.app.toolkit.feedback.GiveFeedback;
import org.fieldbook.app.toolkit.feedback.RefuseRequest;
import org.fieldbook.app.toolkit.feedback.RemindPeople;
import org.fieldbook.app.toolkit.feedback.SweepRounds;
import org.fieldbook.app.toolkit.feedback.TendRounds;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests for feedback: used, declined, expired, reminded; and what is deleted when. */
@ExtendWith(ArquillianExtension.class)
@Tag("R-003-062")
class FeedbackTimesIT {

  private static final String COLLEAGUES = FeedbackScene.COLLEAGUES;

  @Inject FeedbackScene scene;
  @Inject Sql sql;
  @Inject SystemTimer systemTimer;
  @Inject GiveFeedback giveFeedback;
  @Inject RefuseRequest refuseRequest;
  @Inject TendRounds tendRounds;
  @Inject RemindPeople remindPeople;
  @Inject SweepRounds sweepRounds;

  @Test
  void aLinkIsUsedOnceAndUnknownUsedAndExpiredOnesAreAlike() throws Exception {
    Visitor student = scene.opened(4);
    String used = scene.link(student, COLLEAGUES, "A B");
    String expired = scene.link(student, COLLEAGUES, "C D");
    assertThat(giveFeedback.find(used)).isPresent();
    scene.answer(used, 2, "");

    assertThat(giveFeedback.find(used)).isEmpty();
    assertThatThrownBy(() -> scene.answer(used, 2, "")).isExactlyInstanceOf(NotFound.class);
    assertThat(giveFeedback.find("A".repeat(27))).isEmpty();
    assertThat(giveFeedback.find("' or 1=1")).isEmpty();
    scene.past(student);
    assertThat(giveFeedback.find(expired)).as("the day is over, before any job has run").isEmpty();
    assertThatThrownBy(() -> scene.answer(expired, 2, "")).isExactlyInstanceOf(NotFound.class);
    assertThat(sql.column("select hash from app.feedback_key")).doesNotContain(used, expired);
  }

  @Test
  void aGroupPastItsDayIsClosedAndWithFewerThanThreeWithheld() throws Exception {
    Visitor student = scene.opened(4);
    scene.answer(scene.link(student, COLLEAGUES, "A B"), 3, "I alone said this.");
    scene.mailed(student, "C D", "late." + student.id() + "@example.org");
    scene.past(student);

    assertThat(systemTimer.set(tendRounds::forget).get(20, TimeUnit.SECONDS)).isPositive();

    JsonObject fields = scene.fields(student);
    assertThat(fields.getJsonObject("responses").getJsonObject("f-c1").isEmpty()).isTrue();
    assertThat(fields.getJsonArray("comments")).isEmpty();
    assertThat(fields.getJsonObject("group_means").getString("says")).contains("withheld");
    assertThat(
            sql.column(
                "select state from app.feedback_request where round_id = ? and address is null"
                    + " order by state",
                scene.round(student)))
        .containsExactly("answered", "expired");
    assertThat(scene.outbox("late." + student.id() + "@example.org")).isEmpty();
  }

  @Test
  void addressesAreForgottenWhenSomebodyDeclinesAndNeverAskedAgainWhenRefused() throws Exception {
    Visitor student = scene.opened(4);
    String address = "no." + student.id() + "@example.org";
    scene.mailed(student, "A B", address);
    assertThat(scene.outbox(address)).hasSize(1);
    String key = FeedbackScene.keyIn(scene.outbox(address).get(0));

    refuseRequest.refuse(key, "I do not know them", "10.8.8." + student.id().value() % 250);

    assertThat(scene.outbox(address)).as("mail that still waited is taken out").isEmpty();
    assertThat(
            sql.column(
                "select state from app.feedback_request where round_id = ?", scene.round(student)))
        .containsExactly("declined");
    assertThatThrownBy(
            () -> scene.mailed(student, "A B", address.toUpperCase(java.util.Locale.ROOT)))
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining("does not want to be asked");
  }

  @Test
  void whoWasMailedIsRemindedOnceBeforeTheGroupCloses() throws Exception {
    Visitor student = scene.opened(4);
    String address = "soon." + student.id() + "@example.org";
    scene.mailed(student, "A B", address);
    sql.column(
        "update app.feedback_request set sent_on = sent_on - 10 where round_id = ? returning 1",
        scene.round(student));
    sql.column(
        "update app.feedback_group set closes_on = current_date + 2 where round_id = ? returning 1",
        scene.round(student));

    systemTimer.set(remindPeople::forget).get(20, TimeUnit.SECONDS);
    systemTimer.set(remindPeople::forget).get(20, TimeUnit.SECONDS);

    assertThat(scene.outbox(address)).hasSize(2);
    assertThat(giveFeedback.find(FeedbackScene.keyIn(scene.outbox(address).get(0)))).isPresent();
    assertThat(giveFeedback.find(FeedbackScene.keyIn(scene.outbox(address).get(1)))).isPresent();
  }

  @Test
  void singleAnswersAreDeletedThirtyDaysAfterTheEndAndResultsStay() throws Exception {
    Visitor student = scene.closed("Keep going.");
    long round = scene.round(student);
    assertThat(systemTimer.set(sweepRounds::forget).get(20, TimeUnit.SECONDS)).isZero();
    sql.column(
        "update app.feedback_round set finished_on = finished_on - 31 where id = ? returning 1",
        round);

    systemTimer.set(sweepRounds::forget).get(20, TimeUnit.SECONDS);

    assertThat(sql.number("select count(*) from app.feedback_answer where round_id = ?", round))
        .isZero();
    assertThat(sql.number("select count(*) from app.feedback_comment where round_id = ?", round))
        .isZero();
    assertThat(scene.fields(student).getJsonArray("comments").toString()).contains("Keep going.");
  }
}
