package org.fieldbook.app.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.app.identity.People;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/** Lists of who is enrolled where, for staff. Every question costs one SQL statement. */
@ApplicationScoped
class Rosters {

  private static final String STUDENT =
      "select p.id, p.given_name || ' ' || p.family_name, p.identifier, p.email"
          + " from app.person p"
          + " where exists (select 1 from app.enrolment e where e.person_id = p.id)";

  @PersistenceContext(unitName = "app")
  EntityManager em;

  Map<PresentationCode, StudentNumbers> numbers() {
    List<?> rows =
        em.createNativeQuery(
                "select n.presentation, sum(n.enrolled), sum(n.ungrouped), sum(n.withdrawn),"
                    + " sum(n.groups) from (select presentation, count(*) filter (where"
                    + " withdrawn_at is null) enrolled, count(*) filter (where withdrawn_at is null"
                    + " and group_id is null) ungrouped, count(withdrawn_at) withdrawn, 0 groups"
                    + " from app.enrolment group by presentation union all select presentation, 0,"
                    + " 0, 0, count(*) from app.tutor_group group by presentation) n group by"
                    + " n.presentation order by n.presentation")
            .getResultList();
    Map<PresentationCode, StudentNumbers> numbers = new LinkedHashMap<>();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      PresentationCode code = new PresentationCode((String) row[0]);
      numbers.put(
          code,
          new StudentNumbers(code, number(row[1]), number(row[2]), number(row[3]), number(row[4])));
    }
    return numbers;
  }

  /** The groups of a presentation, by name as people count: Group 2 before Group 10. */
  List<GroupSize> groupSizes(PresentationCode presentation) {
    List<?> rows =
        em.createNativeQuery(
                "select g.id, g.name, t.id, t.given_name || ' ' || t.family_name,"
                    + " (select count(*) from app.enrolment e where e.group_id = g.id"
                    + " and e.withdrawn_at is null)"
                    + " from app.tutor_group g join app.person t on t.id = g.tutor_id"
                    + " where g.presentation = ?1 order by length(g.name), g.name")
            .setParameter(1, presentation.value())
            .getResultList();
    return rows.stream()
        .map(each -> (Object[]) each)
        .map(
            row ->
                new GroupSize(
                    ((Number) row[0]).longValue(),
                    (String) row[1],
                    id(row[2]),
                    (String) row[3],
                    number(row[4])))
        .toList();
  }

  List<GroupMember> studentsOf(PersonId tutor, PresentationCode presentation) {
    List<?> rows =
        em.createNativeQuery(
                "select p.id, p.given_name || ' ' || p.family_name, p.identifier, p.email, g.name,"
                    + " p.seen_at"
                    + " from app.tutor_group g join app.enrolment e on e.group_id = g.id"
                    + " join app.person p on p.id = e.person_id"
                    + " where g.tutor_id = ?1 and g.presentation = ?2 and e.withdrawn_at is null"
                    + " order by p.family_name, p.given_name, p.id")
            .setParameter(1, tutor.value())
            .setParameter(2, presentation.value())
            .getResultList();
    return rows.stream()
        .map(each -> (Object[]) each)
        .map(
            row ->
                new GroupMember(
                    id(row[0]),
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (String) row[4],
                    instant(row[5])))
        .toList();
  }

  /** Everybody who ever was enrolled and of whom a part of name, identifier or e-mail fits. */
  List<FindStudents.Student> studentsMatching(String text, int most) {
    List<?> rows =
        em.createNativeQuery(
                STUDENT
                    + " and (lower(p.given_name || ' ' || p.family_name) like ?1"
                    + " or lower(p.identifier) like ?1 or lower(p.email) like ?1)"
                    + " order by p.family_name, p.given_name, p.id limit ?2")
            .setParameter(1, People.pattern(text))
            .setParameter(2, most)
            .getResultList();
    return rows.stream().map(row -> student((Object[]) row)).toList();
  }

  Optional<FindStudents.Student> student(PersonId id) {
    List<?> rows =
        em.createNativeQuery(STUDENT + " and p.id = ?1")
            .setParameter(1, id.value())
            .getResultList();
    return rows.stream().findFirst().map(row -> student((Object[]) row));
  }

  private static FindStudents.Student student(Object[] row) {
    return new FindStudents.Student(id(row[0]), (String) row[1], (String) row[2], (String) row[3]);
  }

  private static PersonId id(Object value) {
    return new PersonId(((Number) value).longValue());
  }

  private static int number(Object value) {
    return ((Number) value).intValue();
  }

  private static @Nullable Instant instant(@Nullable Object value) {
    return value == null ? null : ((Timestamp) value).toInstant();
  }
}
