package org.fieldbook.app.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fieldbook.app.AppDatabase;
import org.fieldbook.app.CountedSql;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 10,000 students in 500 groups, every fifth of which has been handed over twice. */
class CohortScaleTest {

  private static final PresentationCode CODE = new PresentationCode("LMC310-2026J");
  private static final AppDatabase DATABASE = AppDatabase.get();
  private static final PersonId STUDENT = new PersonId(4321);

  @BeforeAll
  static void cohort() {
    DATABASE.sql(
        "truncate app.person, app.tutor_group_row, app.enrolment_row restart identity cascade;"
            + "insert into app.person (identifier, email, given_name, family_name, created_at)"
            + " select 'F' || n, 'p' || n || '@example.org', 'Person', 'N' || n, now()"
            + " from generate_series(1, 10700) n;"
            + "insert into app.tutor_group (presentation, name, tutor_id)"
            + " select 'LMC310-2026J', n::text, 10000 + n from generate_series(1, 500) n;"
            + "insert into app.enrolment (person_id, presentation, group_id, enrolled_at)"
            + " select n, 'LMC310-2026J', 1 + n % 500, now() from generate_series(1, 10000) n;"
            + "select app.tutor_from(n * 5, 10500 + n, now() - interval '9 days'),"
            + " app.tutor_from(n * 5, 10600 + n, now() + interval '9 days')"
            + " from generate_series(1, 100) n;"
            + "analyze app.person, app.tutor_group_row, app.enrolment_row, app.tutorship,"
            + " app.group_place");
  }

  @Test
  void whoTutorsWhomIsLookedUpWithoutReadingThroughTheCohort() {
    DATABASE.run(
        em -> {
          EnrolledCohort cohort = EnrolmentsOf.cohort(em);
          CountedSql.take();
          PersonId tutor = cohort.tutorOf(STUDENT, CODE).orElseThrow();
          assertSmall("the tutor of a student");
          assertThat(cohort.learnersOf(tutor, CODE)).hasSize(20);
          assertSmall("the students of a tutor");
          assertThat(cohort.tutoredUntil(new PersonId(10_005), new PersonId(4), CODE)).isPresent();
          assertSmall("when a tutor's time ended");
          assertThat(cohort.formerLearnersOf(new PersonId(10_005), Instant.EPOCH)).hasSize(20);
          assertSmall("former students");
          assertThat(cohort.formerLearnersOf(tutor, Instant.EPOCH)).isEmpty();
          assertSmall("none of them");
          assertThat(EnrolmentsOf.database(em).membershipsOf(STUDENT)).hasSize(1);
          assertSmall("a student's places");
          assertThat(EnrolmentsOf.database(em).groupsOf(tutor)).hasSize(1);
          assertSmall("a tutor's groups");
        });
  }

  @Test
  void theWholeCohortIsReadOnceWithOneTutorForEverybody() {
    assertThat(
            DATABASE.rows(
                "select count(*) || ' ' || count(distinct person_id) from app.enrolment e"
                    + " join app.tutor_group g on g.id = e.group_id"))
        .containsExactly("10000 10000");
  }

  /** Runs the statement again under EXPLAIN, with its values written in. */
  private static void assertSmall(String what) {
    List<String> taken = CountedSql.take();
    assertThat(taken).as(what).hasSize(1);
    String logged = taken.get(0);
    int bind = logged.lastIndexOf("bind => [");
    String sql = logged.substring(0, bind).strip();
    for (String value : logged.substring(bind + 9, logged.lastIndexOf(']')).split(", ")) {
      sql = sql.replaceFirst("\\?", value.matches("-?[0-9]+") ? value : "'" + value + "'");
    }
    List<String> plan = DATABASE.rows("explain (analyze, costs off, timing off) " + sql);
    assertThat(plan)
        .as(what)
        .noneMatch(
            l ->
                l.contains("Seq Scan on")
                    && l.matches(".*on (enrolment_row|group_place|person).*"));
  }
}
