package org.fieldbook.app.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/** All enrolments and tutor groups. Every question costs one SQL statement. */
@ApplicationScoped
public class Enrolments {

  private static final String MEMBERSHIP =
      "select e.presentation, e.withdrawn_at is null, g.id, g.name, g.tutor_id,"
          + " t.given_name || ' ' || t.family_name"
          + " from app.enrolment e left join app.tutor_group g on g.id = e.group_id"
          + " left join app.person t on t.id = g.tutor_id where e.person_id = ?1";

  @PersistenceContext(unitName = "app")
  EntityManager em;

  public void add(Enrolment enrolment) {
    em.persist(enrolment);
  }

  public void add(TutorGroup group) {
    em.persist(group);
    em.flush();
  }

  public Optional<TutorGroup> findGroup(long id) {
    return Optional.ofNullable(em.find(TutorGroup.class, id));
  }

  /** Where the person studies, active ones and newest first. */
  public List<Membership> membershipsOf(PersonId person) {
    List<?> rows =
        em.createNativeQuery(MEMBERSHIP + " order by 2 desc, e.enrolled_at desc, e.presentation")
            .setParameter(1, person.value())
            .getResultList();
    return rows.stream().map(row -> membership(person, (Object[]) row)).toList();
  }

  /** The person's place in the presentation, withdrawn or not. */
  public Optional<Membership> membership(PersonId person, PresentationCode presentation) {
    List<?> rows =
        em.createNativeQuery(MEMBERSHIP + " and e.presentation = ?2")
            .setParameter(1, person.value())
            .setParameter(2, presentation.value())
            .getResultList();
    return rows.stream().findFirst().map(row -> membership(person, (Object[]) row));
  }

  /** The groups that the person tutors, by presentation and name. */
  public List<TutorGroup> groupsOf(PersonId tutor) {
    return em.createQuery(
            "select g from TutorGroup g where g.tutorId = :tutor"
                + " order by g.presentation desc, g.name",
            TutorGroup.class)
        .setParameter("tutor", tutor.value())
        .getResultList();
  }

  /** Where the person tutored a group and tutors none now, the latest ended first. */
  List<PresentationCode> formerPresentationsOf(PersonId tutor) {
    List<?> rows =
        em.createNativeQuery(
                "select g.presentation from app.tutorship t"
                    + " join app.tutor_group_row g on g.id = t.group_id where t.tutor_id = ?1"
                    + " and t.valid_from <= now() group by g.presentation"
                    + " having max(t.valid_until) <= now() order by max(t.valid_until) desc")
            .setParameter(1, tutor.value())
            .getResultList();
    return rows.stream().map(row -> new PresentationCode((String) row)).toList();
  }

  /** Whether the person goes to another group of the presentation later. */
  boolean isMovePlanned(PersonId person, PresentationCode presentation) {
    return !em.createNativeQuery(
            "select 1 from app.enrolment_row e join app.group_place m on m.enrolment_id = e.id"
                + " where e.person_id = ?1 and e.presentation = ?2 and m.valid_from > now()")
        .setParameter(1, person.value())
        .setParameter(2, presentation.value())
        .getResultList()
        .isEmpty();
  }

  Optional<Enrolment> find(PersonId person, PresentationCode presentation) {
    return em.createQuery(
            "select e from Enrolment e where e.personId = :person"
                + " and e.presentation = :presentation",
            Enrolment.class)
        .setParameter("person", person.value())
        .setParameter("presentation", presentation.value())
        .getResultStream()
        .findFirst();
  }

  private static Membership membership(PersonId person, Object[] row) {
    Membership.Group group =
        row[2] == null
            ? null
            : new Membership.Group(
                number(row[2]), (String) row[3], new PersonId(number(row[4])), (String) row[5]);
    return new Membership(
        person, new PresentationCode((String) row[0]), Boolean.TRUE.equals(row[1]), group);
  }

  private static long number(@Nullable Object value) {
    if (value == null) {
      throw new IllegalStateException("A number is missing");
    }
    return ((Number) value).longValue();
  }
}
