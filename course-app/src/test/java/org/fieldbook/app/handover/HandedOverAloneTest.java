package org.fieldbook.app.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fieldbook.app.enrolment.EnrolmentsOf;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Test;

/** A student goes over alone; who is told of what; what the pages list. */
class HandedOverAloneTest extends HandoverScene {

  @Test
  void aStudentGoesAloneFromADayOnAndTheOthersStay() {
    String before = places();
    record(student("F1", false, day(1)));
    assertThat(tutorOf(JOSIE)).contains(DAFYDD);
    assertThatThrownBy(
            () ->
                db(
                    em -> {
                      EnrolmentsOf.place(em).move(JOSIE, CODE, 2);
                      return true;
                    }))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("planned already");
    withdraw(1);
    assertThat(places()).isEqualTo(before);

    record(student("F1", true, ""));
    assertThat(tutorOf(JOSIE)).contains(ROSE);
    assertThat(tutorOf(COLIN)).contains(DAFYDD);
    assertThat(formerLearners()).extracting(l -> l.learner().id()).containsExactly(JOSIE);
    // The group that she left goes over: that does not concern her.
    record(group("6", true, ""));
    assertThat(tutorOf(JOSIE)).contains(ROSE);
    assertThat(tutoredUntil(THIRD, JOSIE)).isEmpty();
  }

  @Test
  void whoIsInNoGroupOrDoesNotStudyThereIsNotHandedOver() {
    assertThatThrownBy(() -> record(student("F7", true, "")))
        .hasMessageContaining("is in no group yet");
    assertThatThrownBy(() -> record(student("F3", true, "")))
        .hasMessageContaining("is in Group 2 at that time already");
    assertThatThrownBy(() -> record(student("nobody", true, "")))
        .hasMessageContaining("Nobody who studies in LMC310-2026J");
  }

  @Test
  void theOfficesMoveAtOnceKeepsWhereTheStudentWas() {
    db(
        em -> {
          EnrolmentsOf.place(em).move(JOSIE, CODE, 2);
          return true;
        });
    assertThat(tutorOf(JOSIE)).contains(ROSE);
    assertThat(tutoredUntil(DAFYDD, JOSIE)).isPresent();
  }

  @Test
  void bothTutorsAreToldWhenItIsRecordedAndTheStudentsOnceWhenItHolds() {
    record(group("6", false, day(2)));
    assertThat(told).singleElement().isInstanceOf(HandoverNews.class);
    assertThat(tellNext()).as("not before its moment").isFalse();

    database.sql("update app.handover set effective_from = now() - interval '1 minute'");
    database.sql(
        "update app.tutorship set valid_until = now() - interval '1 minute' where tutor_id = 4;"
            + " update app.tutorship set valid_from = now() - interval '1 minute'"
            + " where tutor_id = 6");
    told.clear();
    assertThat(tellNext()).isTrue();
    assertThat(told)
        .extracting(e -> ((TutorChanged) e).student() + " " + ((TutorChanged) e).tutor())
        .containsExactly("1 6", "2 6");
    assertThat(tellNext()).isFalse();
    assertThat(told).hasSize(2);
  }

  @Test
  void whenTheNextHasComeTheStudentsAreToldOfThatAlone() {
    record(group("6", true, ""));
    record(group("5", true, ""));
    told.clear();
    while (tellNext()) {
      continue;
    }
    assertThat(told).extracting(e -> ((TutorChanged) e).tutor()).containsExactly(ROSE, ROSE);
  }

  @Test
  void thePagesListWhatIsPlannedAndDoneAndWhoHadTheGroup() {
    record(group("6", true, ""));
    record(group("5", false, day(2)));
    record(student("F1", false, day(5)));
    withdraw(3);

    at(
        desk -> {
          List<HandoverLines.Line> lines = desk.lines.of(CODE, 10);
          assertThat(lines).extracting(HandoverLines.Line::id).containsExactly(3L, 2L, 1L);
          assertThat(lines)
              .extracting(HandoverLines.Line::isPlanned)
              .containsExactly(false, true, false);
          assertThat(lines.get(0).student()).isEqualTo("Person N1");
          assertThat(lines.get(0).to()).isEqualTo("Person N5");
          assertThat(lines.get(0).withdrawnIfAny().orElseThrow().why()).isEqualTo("He is back.");
          assertThat(desk.lines.periods(CODE, 10))
              .extracting(HandoverLines.Period::tutor)
              .containsExactly("Person N4", "Person N6", "Person N5");
          assertThat(desk.lines.toComeFor(ROSE))
              .extracting(HandoverLines.Line::id)
              .containsExactly(2L);
          assertThat(desk.lines.toComeFor(THIRD)).hasSize(1);
          assertThat(desk.lines.toComeFor(DAFYDD)).isEmpty();
          return true;
        });
  }
}
