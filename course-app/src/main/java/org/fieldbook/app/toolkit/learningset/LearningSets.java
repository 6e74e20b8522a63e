package org.fieldbook.app.toolkit.learningset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.column.Row;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** All sets, who is in them, and their meetings. Every question costs one SQL statement. */
@ApplicationScoped
class LearningSets {

  private static final String NAME = "p.given_name || ' ' || p.family_name";
  private static final String INITIALS =
      "upper(left(p.given_name, 1)) || '.' || upper(left(p.family_name, 1)) || '.'";

  @PersistenceContext(unitName = "app")
  EntityManager em;

  <T> T add(T made) {
    em.persist(made);
    em.flush();
    return made;
  }

  void remove(Question question) {
    em.remove(question);
  }

  Optional<LearningSet> find(long id) {
    return Optional.ofNullable(em.find(LearningSet.class, id));
  }

  /** The set, and nobody else changes it until the transaction ends. */
  Optional<LearningSet> hold(long id) {
    return Optional.ofNullable(em.find(LearningSet.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<Meeting> meeting(long id) {
    return Optional.ofNullable(em.find(Meeting.class, id));
  }

  Optional<Meeting> holdMeeting(long id) {
    return Optional.ofNullable(em.find(Meeting.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<Question> question(long id) {
    return Optional.ofNullable(em.find(Question.class, id));
  }

  /** Meetings of a set, the latest day first. */
  List<Meeting> meetings(LearningSet set) {
    return em.createQuery(
            "select m from Meeting m where m.setId = :set order by m.heldOn desc, m.id desc",
            Meeting.class)
        .setParameter("set", set.id())
        .getResultList();
  }

  List<Question> questions(Meeting meeting) {
    return em.createQuery(
            "select q from Question q where q.meetingId = :meeting order by q.id", Question.class)
        .setParameter("meeting", meeting.id())
        .getResultList();
  }

  /** Everybody who is or was in the set, in the order of joining. */
  List<Member> members(long set) {
    return Row.all(
            em.createNativeQuery(
                    "select p.id, "
                        + NAME
                        + ", "
                        + INITIALS
                        + ", m.left_at is not null from app.learning_set_member m"
                        + " join app.person p on p.id = m.person_id where m.set_id = ?1"
                        + " order by m.joined_at, p.id")
                .setParameter(1, set)
                .getResultList())
        .stream()
        .map(r -> new Member(new PersonId(r.number(0)), r.text(1), r.text(2), r.flag(3)))
        .toList();
  }

  void join(LearningSet set, PersonId person, Instant now) {
    em.createNativeQuery(
            "insert into app.learning_set_member (set_id, person_id, joined_at) values (?1, ?2, ?3)"
                + " on conflict (set_id, person_id) do update set left_at = null")
        .setParameter(1, set.id())
        .setParameter(2, person.value())
        .setParameter(3, now)
        .executeUpdate();
  }

  void leave(LearningSet set, PersonId person, Instant now) {
    em.createNativeQuery(
            "update app.learning_set_member set left_at = ?3"
                + " where set_id = ?1 and person_id = ?2 and left_at is null")
        .setParameter(1, set.id())
        .setParameter(2, person.value())
        .setParameter(3, now)
        .executeUpdate();
  }

  int openIn(long group) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from app.learning_set where group_id = ?1"
                        + " and closed_at is null")
                .setParameter(1, group)
                .getSingleResult())
        .intValue();
  }

  int countMeetings(LearningSet set) {
    return ((Number)
            em.createNativeQuery("select count(*) from app.set_meeting where set_id = ?1")
                .setParameter(1, set.id())
                .getSingleResult())
        .intValue();
  }

  /**
   * Open sets of a group, and whichever the person is in; a row for each set and member: id, name,
   * closed, member's id, member's name, the next meeting from the day on.
   *
   * @param group -1 for none
   */
  List<Row> around(PersonId person, PresentationCode presentation, long group, LocalDate day) {
    return Row.all(
        em.createNativeQuery(
                rows(
                        "(select cast(min(t.held_on) as text) from app.set_meeting t"
                            + " where t.set_id = s.id and t.closed_at is null and t.held_on >= ?4)")
                    + " where s.presentation = ?1 and ((s.group_id = ?2 and s.closed_at is null)"
                    + " or exists (select 1 from app.learning_set_member i where i.set_id = s.id"
                    + " and i.person_id = ?3 and i.left_at is null))"
                    + " order by s.closed_at is not null, s.id, m.joined_at, p.id")
            .setParameter(1, presentation.value())
            .setParameter(2, group)
            .setParameter(3, person.value())
            .setParameter(4, day)
            .getResultList());
  }

  /** Sets of the groups that somebody tutors, with their members, and nothing of what is said. */
  List<Row> tutoredBy(PersonId tutor, PresentationCode presentation) {
    return Row.all(
        em.createNativeQuery(
                rows("cast(null as text)")
                    + " join app.tutor_group g on g.id = s.group_id where g.tutor_id = ?1"
                    + " and s.presentation = ?2"
                    + " order by s.closed_at is not null, s.id, m.joined_at, p.id")
            .setParameter(1, tutor.value())
            .setParameter(2, presentation.value())
            .getResultList());
  }

  private static String rows(String next) {
    return "select s.id, s.name, s.closed_at is not null, p.id, "
        + NAME
        + ", "
        + next
        + " from app.learning_set s left join app.learning_set_member m on m.set_id = s.id"
        + " and m.left_at is null left join app.person p on p.id = m.person_id";
  }
}
