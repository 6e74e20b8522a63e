package org.fieldbook.app.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fieldbook.app.enrolment.EnrolmentsOf;
import org.fieldbook.app.enrolment.TutorGroup;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Test;

/** Groups go over by date, on a real database. */
class HandoverTest extends HandoverScene {

  @Test
  void atOnceTheGroupAndAllThatIsAskedOfItIsTheNewTutors() {
    record(group("6", true, ""));

    assertThat(tutorOf(JOSIE)).contains(THIRD);
    db(
        em -> {
          var cohort = EnrolmentsOf.cohort(em);
          assertThat(cohort.learnersOf(THIRD, CODE)).hasSize(2);
          assertThat(cohort.learnersOf(DAFYDD, CODE)).isEmpty();
          assertThat(cohort.placesIn(CODE))
              .filteredOn(p -> p.learner().id().equals(COLIN))
              .singleElement()
              .satisfies(p -> assertThat(p.tutorIfAny()).contains(THIRD));
          assertThat(cohort.tutoredUntil(DAFYDD, JOSIE, CODE)).isPresent();
          assertThat(cohort.tutoredUntil(THIRD, JOSIE, CODE)).isEmpty();
          assertThat(cohort.tutoredUntil(ROSE, JOSIE, CODE)).isEmpty();
          assertThat(cohort.formerLearnersOf(DAFYDD, Instant.EPOCH))
              .extracting(l -> l.learner().id())
              .containsExactly(JOSIE, COLIN);
          assertThat(cohort.formerLearnersOf(DAFYDD, Instant.parse("2100-01-01T00:00:00Z")))
              .isEmpty();
          assertThat(EnrolmentsOf.database(em).groupsOf(DAFYDD)).isEmpty();
          assertThat(EnrolmentsOf.database(em).groupsOf(THIRD))
              .extracting(TutorGroup::name)
              .containsExactly("Group 1");
          return true;
        });
  }

  @Test
  void whatIsPlannedChangesNothingUntilItsMomentAndThenAllOfIt() {
    record(group("6", false, day(3)));
    assertThat(tutorOf(JOSIE)).contains(DAFYDD);
    Instant from =
        Instant.parse(
            database
                .rows(
                    "select to_char(effective_from at time zone 'UTC',"
                        + " 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from app.handover")
                .get(0));
    db(
        em -> {
          Handovers handovers = HandoverDesk.handovers(em);
          assertThat(handovers.groupAt(1, CODE, from.minusSeconds(1)).orElseThrow().tutor())
              .isEqualTo(DAFYDD);
          assertThat(handovers.groupAt(1, CODE, from).orElseThrow().tutor()).isEqualTo(THIRD);
          return true;
        });
  }

  @Test
  void theViewsTurnAtTheVeryMomentWithinOneTransaction() {
    db(
        em -> {
          EntityManager all = em;
          all.createNativeQuery("select app.tutor_from(1, 6, now() + interval '1 microsecond')")
              .getResultList();
          all.createNativeQuery("select app.tutor_from(2, 6, now())").getResultList();
          all.createNativeQuery("select app.place_from(1, 2, now() + interval '1 microsecond')")
              .getResultList();
          all.createNativeQuery("select app.place_from(2, 2, now())").getResultList();
          assertThat(
                  all.createNativeQuery("select tutor_id from app.tutor_group order by id")
                      .getResultList())
              .containsExactly(4L, 6L);
          assertThat(
                  all.createNativeQuery(
                          "select group_id from app.enrolment where id < 3 order by id")
                      .getResultList())
              .containsExactly(1L, 2L);
          return true;
        });
  }

  @Test
  void twoInOneWeekFollowOneAnotherAndAreWithdrawnInReverse() {
    String before = periods();
    record(group("6", false, day(2)));
    String between = periods();
    record(group("5", false, day(6)));

    assertThatThrownBy(() -> record(group("5", false, day(4))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("already. Withdraw that first");
    assertThatThrownBy(() -> record(group("5", true, "")))
        .hasMessageContaining("already. Withdraw that first");
    assertThatThrownBy(() -> withdraw(1)).hasMessageContaining("follows it");

    withdraw(2);
    assertThat(periods()).isEqualTo(between);
    assertThatThrownBy(() -> withdraw(2)).hasMessageContaining("withdrawn already");
    withdraw(1);
    assertThat(periods()).isEqualTo(before);

    record(group("6", false, day(2)));
    assertThat(periods()).as("the same again").isEqualTo(between);
  }

  @Test
  void whoHasItAlreadyDoesNotTakeItOver() {
    assertThatThrownBy(() -> record(group("4", false, day(2))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("has Group 1 at that time already");
    record(group("6", false, day(2)));
    assertThatThrownBy(() -> record(group("6", false, day(3))))
        .hasMessageContaining("has Group 1 at that time already");
    record(group("4", false, day(3)));
    assertThat(tutorOf(JOSIE)).contains(DAFYDD);
  }

  @Test
  void onlyATutorTakesOverAndEverythingWrongIsSaidAtOnce() {
    assertThatThrownBy(() -> record(new Wish(CODE, "1", "1", "", "", false, "yesterday", " ")))
        .isInstanceOfSatisfying(
            Refused.class,
            r ->
                assertThat(r.reasons())
                    .hasSize(3)
                    .anyMatch(s -> s.contains("Say why"))
                    .anyMatch(s -> s.contains("Choose the day"))
                    .anyMatch(s -> s.contains("Choose the tutor")));
  }

  @Test
  void whatHasTakenEffectIsNotWithdrawn() {
    record(group("6", true, ""));
    assertThatThrownBy(() -> withdraw(1))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("has taken effect");
    record(group("4", true, ""));
    assertThat(tutorOf(JOSIE)).contains(DAFYDD);
    assertThat(tutoredUntil(DAFYDD, JOSIE)).as("who has them back is no former tutor").isEmpty();
    assertThat(tutoredUntil(THIRD, JOSIE)).isPresent();
  }

  @Test
  void aGroupThatIsOpenedHasItsTutorFromTheBeginningAndKnowsItsNumber() {
    long id =
        db(
            em -> {
              TutorGroup opened = new TutorGroup(CODE, "Group 3", THIRD);
              EnrolmentsOf.database(em).add(opened);
              return opened.id();
            });
    assertThat(database.rows("select name from app.tutor_group where id = " + id))
        .containsExactly("Group 3");
    assertThat(periods()).contains(id + " 6 -infinity infinity");
  }

  @Test
  void twoWhoRecordAtTheSameTimeDoNotBothSucceed() {
    var first = CompletableFuture.supplyAsync(() -> outcome(group("6", false, day(2))));
    var second = CompletableFuture.supplyAsync(() -> outcome(group("5", false, day(2))));
    assertThat(List.of(first.join(), second.join()))
        .containsExactlyInAnyOrder("recorded", "refused");
    assertThat(database.rows("select count(*) from app.handover")).containsExactly("1");
  }

  private String outcome(Wish wish) {
    try {
      database.inTransaction(em -> new HandoverDesk(em, new ArrayList<>()).handOver.record(wish));
      return "recorded";
    } catch (Refused e) {
      return "refused";
    }
  }
}
