package org.fieldbook.app.handover;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fieldbook.app.AppDatabase;
import org.fieldbook.app.enrolment.EnrolmentsOf;
import org.fieldbook.assessment.cohort.FormerLearner;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.junit.jupiter.api.BeforeEach;

/** Two groups with Dafydd and Rose, a third tutor without one, and the office that hands over. */
abstract class HandoverScene {

  static final PresentationCode CODE = HandoverDesk.CODE;
  static final PersonId JOSIE = new PersonId(1);
  static final PersonId COLIN = new PersonId(2);
  static final PersonId DAFYDD = new PersonId(4);
  static final PersonId ROSE = new PersonId(5);
  static final PersonId THIRD = new PersonId(6);

  final AppDatabase database = AppDatabase.get();
  final List<Object> told = new ArrayList<>();

  /** Two groups with Dafydd and Rose, a third tutor without a group, three students. */
  @BeforeEach
  void people() {
    database.sql(
        "truncate app.person, app.tutor_group_row, app.enrolment_row restart identity cascade;"
            + "insert into app.person (identifier, email, given_name, family_name, created_at)"
            + " select 'F' || n, 'p' || n || '@example.org', 'Person', 'N' || n, now()"
            + " from generate_series(1, 8) n;"
            + "insert into app.role_grant (person_id, role) values (4, 'tutor'), (5, 'tutor'),"
            + " (6, 'tutor'), (1, 'student'), (8, 'office');"
            + "insert into app.tutor_group (presentation, name, tutor_id) values"
            + " ('LMC310-2026J', 'Group 1', 4), ('LMC310-2026J', 'Group 2', 5);"
            + "insert into app.enrolment (person_id, presentation, group_id, enrolled_at) values"
            + " (1, 'LMC310-2026J', 1, now()), (2, 'LMC310-2026J', 1, now()),"
            + " (3, 'LMC310-2026J', 2, now()), (7, 'LMC310-2026J', null, now())");
  }

  <T> T at(Function<HandoverDesk, T> work) {
    return database.inTransaction(em -> work.apply(new HandoverDesk(em, told)));
  }

  <T> T db(Function<EntityManager, T> work) {
    return database.inTransaction(work);
  }

  static String day(int ahead) {
    return LocalDate.now(ZoneId.of("Europe/London")).plusDays(ahead).toString();
  }

  static Wish group(String to, boolean now, String date) {
    return new Wish(CODE, "1", to, "", "", now, date, "Dafydd is on leave.");
  }

  static Wish student(String identifier, boolean now, String date) {
    return new Wish(CODE, "", "", identifier, "2", now, date, "She asked for it.");
  }

  Move record(Wish wish) {
    return at(desk -> desk.handOver.record(wish));
  }

  void withdraw(long id) {
    at(
        desk -> {
          desk.handOver.withdraw(CODE, id, "He is back.");
          return id;
        });
  }

  Optional<PersonId> tutorOf(PersonId student) {
    return db(em -> EnrolmentsOf.cohort(em).tutorOf(student, CODE));
  }

  Optional<Instant> tutoredUntil(PersonId tutor, PersonId student) {
    return db(em -> EnrolmentsOf.cohort(em).tutoredUntil(tutor, student, CODE));
  }

  /** Whom Dafydd has handed over. */
  List<FormerLearner> formerLearners() {
    return db(em -> EnrolmentsOf.cohort(em).formerLearnersOf(DAFYDD, Instant.EPOCH));
  }

  boolean tellNext() {
    return at(desk -> desk.tellStudents.next());
  }

  String periods() {
    return String.join(
        "; ",
        database.rows(
            "select group_id || ' ' || tutor_id || ' ' || valid_from || ' ' || valid_until"
                + " from app.tutorship order by group_id, valid_from"));
  }

  String places() {
    return String.join(
        "; ",
        database.rows(
            "select enrolment_id || ' ' || group_id || ' ' || valid_from || ' ' || valid_until"
                + " from app.group_place order by enrolment_id, valid_from"));
  }
}
