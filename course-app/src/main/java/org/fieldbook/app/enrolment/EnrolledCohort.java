package org.fieldbook.app.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldbook.app.column.Row;
import org.fieldbook.app.identity.RequestCaller;
import org.fieldbook.app.identity.SignedIn;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.FormerLearner;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.cohort.Place;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** The cohort as assessment sees it, answered from enrolments and groups. */
@ApplicationScoped
public class EnrolledCohort implements Cohort {

  /** The times, up to now, in which a person tutored students: both of a group, and they in it. */
  private static final String TUTORED =
      "from app.tutorship t join app.group_place m on m.group_id = t.group_id"
          + " and m.valid_from < t.valid_until and t.valid_from < m.valid_until"
          + " join app.enrolment_row e on e.id = m.enrolment_id"
          + " join app.person p on p.id = e.person_id"
          + " where t.tutor_id = ?1 and t.valid_from <= now() and m.valid_from <= now()";

  @PersistenceContext(unitName = "app")
  EntityManager em;

  @Inject RequestCaller caller;

  @Override
  public boolean isEnrolled(PersonId person, PresentationCode presentation) {
    Optional<SignedIn> self = caller.signedIn().filter(s -> s.id().equals(person));
    if (self.isPresent()) {
      return self.get().places().stream()
          .anyMatch(p -> p.active() && p.presentation().equals(presentation.value()));
    }
    return !em.createNativeQuery(
            "select 1 from app.enrolment where person_id = ?1 and presentation = ?2"
                + " and withdrawn_at is null")
        .setParameter(1, person.value())
        .setParameter(2, presentation.value())
        .getResultList()
        .isEmpty();
  }

  @Override
  public Optional<PersonId> tutorOf(PersonId student, PresentationCode presentation) {
    List<?> rows =
        em.createNativeQuery(
                "select g.tutor_id from app.enrolment e join app.tutor_group g on g.id = e.group_id"
                    + " where e.person_id = ?1 and e.presentation = ?2")
            .setParameter(1, student.value())
            .setParameter(2, presentation.value())
            .getResultList();
    return rows.stream().findFirst().map(row -> new PersonId(((Number) row).longValue()));
  }

  @Override
  public boolean isTutorOf(PersonId tutor, PersonId student, PresentationCode presentation) {
    return tutorOf(student, presentation).filter(tutor::equals).isPresent();
  }

  @Override
  public List<Learner> learnersOf(PersonId tutor, PresentationCode presentation) {
    List<?> rows =
        em.createNativeQuery(
                "select p.id, p.given_name || ' ' || p.family_name, p.identifier"
                    + " from app.tutor_group g join app.enrolment e on e.group_id = g.id"
                    + " join app.person p on p.id = e.person_id"
                    + " where g.tutor_id = ?1 and g.presentation = ?2 and e.withdrawn_at is null"
                    + " order by p.family_name, p.given_name, p.id")
            .setParameter(1, tutor.value())
            .setParameter(2, presentation.value())
            .getResultList();
    return rows.stream().map(row -> learner((Object[]) row)).toList();
  }

  @Override
  public Optional<Instant> tutoredUntil(
      PersonId tutor, PersonId student, PresentationCode presentation) {
    List<?> rows =
        em.createNativeQuery(
                "select max(least(t.valid_until, m.valid_until)), count(*) "
                    + TUTORED
                    + " and e.person_id = ?2 and e.presentation = ?3"
                    + " having max(least(t.valid_until, m.valid_until)) <= now()")
            .setParameter(1, tutor.value())
            .setParameter(2, student.value())
            .setParameter(3, presentation.value())
            .getResultList();
    return Row.all(rows).stream().findFirst().map(row -> row.time(0));
  }

  @Override
  public List<FormerLearner> formerLearnersOf(PersonId tutor, Instant after) {
    List<?> rows =
        em.createNativeQuery(
                "select p.id, p.given_name || ' ' || p.family_name, p.identifier, e.presentation,"
                    + " max(least(t.valid_until, m.valid_until)) "
                    + TUTORED
                    + " group by p.id, e.presentation"
                    + " having max(least(t.valid_until, m.valid_until)) <= now()"
                    + " and max(least(t.valid_until, m.valid_until)) > cast(?2 as timestamptz)"
                    + " order by p.family_name, p.given_name, p.id")
            .setParameter(1, tutor.value())
            .setParameter(2, after.toString())
            .getResultList();
    return Row.all(rows).stream()
        .map(
            row ->
                new FormerLearner(
                    new Learner(new PersonId(row.number(0)), row.text(1), row.text(2)),
                    new PresentationCode(row.text(3)),
                    row.time(4)))
        .toList();
  }

  @Override
  public List<Place> placesIn(PresentationCode presentation) {
    List<?> rows =
        em.createNativeQuery(
                "select p.id, p.given_name || ' ' || p.family_name, p.identifier, g.tutor_id"
                    + " from app.enrolment e join app.person p on p.id = e.person_id"
                    + " left join app.tutor_group g on g.id = e.group_id"
                    + " where e.presentation = ?1 and e.withdrawn_at is null"
                    + " order by p.family_name, p.given_name, p.id")
            .setParameter(1, presentation.value())
            .getResultList();
    return rows.stream().map(row -> place((Object[]) row)).toList();
  }

  private static Place place(Object[] row) {
    return new Place(
        learner(row), row[3] == null ? null : new PersonId(((Number) row[3]).longValue()));
  }

  @Override
  public Learner learner(PersonId person) {
    List<?> rows =
        em.createNativeQuery(
                "select p.id, p.given_name || ' ' || p.family_name, p.identifier"
                    + " from app.person p where p.id = ?1")
            .setParameter(1, person.value())
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(row -> learner((Object[]) row))
        .orElseThrow(() -> new NotFound("person " + person));
  }

  @Override
  public Optional<Learner> withIdentifier(String identifier, PresentationCode presentation) {
    List<?> rows =
        em.createNativeQuery(
                "select p.id, p.given_name || ' ' || p.family_name, p.identifier"
                    + " from app.person p join app.enrolment e on e.person_id = p.id"
                    + " where p.identifier = ?1 and e.presentation = ?2"
                    + " and e.withdrawn_at is null")
            .setParameter(1, identifier)
            .setParameter(2, presentation.value())
            .getResultList();
    return rows.stream().findFirst().map(row -> learner((Object[]) row));
  }

  @Override
  public Map<PersonId, Learner> learners(Collection<PersonId> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    String ids = people.stream().map(PersonId::toString).collect(Collectors.joining(","));
    List<?> rows =
        em.createNativeQuery(
                "select p.id, p.given_name || ' ' || p.family_name, p.identifier"
                    + " from app.person p"
                    + " where p.id = any (cast(string_to_array(?1, ',') as bigint[]))")
            .setParameter(1, ids)
            .getResultList();
    return rows.stream()
        .map(row -> learner((Object[]) row))
        .collect(Collectors.toMap(Learner::id, Function.identity()));
  }

  private static Learner learner(Object[] row) {
    return new Learner(
        new PersonId(((Number) row[0]).longValue()), (String) row[1], (String) row[2]);
  }
}
