package org.fieldbook.app.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.column.Row;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** What was decided, and the times in which groups have tutors and students places. */
@ApplicationScoped
class Handovers {

  private static final String AT = " <= cast(?2 as timestamptz) and ";
  private static final String BEFORE = " > cast(?2 as timestamptz)";

  @PersistenceContext(unitName = "app")
  EntityManager em;

  /**
   * The moment of the transaction by the clock of the database, by which everything here takes
   * effect.
   */
  Instant now() {
    return Row.all(em.createNativeQuery("select now(), 1").getResultList()).get(0).time(0);
  }

  /** Nobody else hands this group over until the transaction ends. */
  void holdGroup(long group) {
    run("select id from app.tutor_group_row where id = ?1 for update", group);
  }

  /** Nobody else moves this student until the transaction ends. */
  void holdPlace(long enrolment) {
    run("select id from app.enrolment_row where id = ?1 for update", enrolment);
  }

  private void run(String sql, Object... values) {
    Query query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    query.getResultList();
  }

  /** A group of the presentation with its tutor at a moment. */
  Optional<Move.Held> groupAt(long group, PresentationCode presentation, Instant moment) {
    List<?> rows =
        em.createNativeQuery(
                "select g.id, g.name, p.id, p.given_name || ' ' || p.family_name"
                    + " from app.tutor_group_row g join app.tutorship t on t.group_id = g.id"
                    + " and t.valid_from"
                    + AT
                    + "t.valid_until"
                    + BEFORE
                    + " join app.person p on p.id = t.tutor_id"
                    + " where g.id = ?1 and g.presentation = ?3")
            .setParameter(1, group)
            .setParameter(2, moment.toString())
            .setParameter(3, presentation.value())
            .getResultList();
    return Row.all(rows).stream()
        .findFirst()
        .map(r -> new Move.Held(r.number(0), r.text(1), new PersonId(r.number(2)), r.text(3)));
  }

  /** Where a student is at a moment; the group is 0 for none. */
  record Place(Move.Student student, long group) {}

  /** The place of somebody who studies there now. */
  Optional<Place> placeAt(String identifier, PresentationCode presentation, Instant moment) {
    List<?> rows =
        em.createNativeQuery(
                "select e.id, p.id, p.given_name || ' ' || p.family_name, p.identifier,"
                    + " coalesce(m.group_id, 0) from app.person p"
                    + " join app.enrolment_row e on e.person_id = p.id"
                    + " left join app.group_place m on m.enrolment_id = e.id and m.valid_from"
                    + AT
                    + "m.valid_until"
                    + BEFORE
                    + " where p.identifier = ?1 and e.presentation = ?3"
                    + " and e.withdrawn_at is null")
            .setParameter(1, identifier)
            .setParameter(2, moment.toString())
            .setParameter(3, presentation.value())
            .getResultList();
    return Row.all(rows).stream()
        .findFirst()
        .map(
            r ->
                new Place(
                    new Move.Student(r.number(0), new PersonId(r.number(1)), r.text(2), r.text(3)),
                    r.number(4)));
  }

  /** Who studies in the group now. */
  List<PersonId> studentsOf(long group) {
    List<?> rows =
        em.createNativeQuery(
                "select e.person_id, 1 from app.enrolment e where e.group_id = ?1"
                    + " and e.withdrawn_at is null order by e.person_id")
            .setParameter(1, group)
            .getResultList();
    return Row.all(rows).stream().map(r -> new PersonId(r.number(0))).toList();
  }

  /** The latest that stands of the same group or student. */
  Optional<Instant> latest(Move move) {
    return em.createQuery(
            "select max(h.effectiveFrom) from Handover h where h.withdrawnAt is null"
                + " and h.presentation = :presentation and "
                + (move.student() == null
                    ? "h.student is null and h.groupId = :subject"
                    : "h.student = :subject"),
            Instant.class)
        .setParameter("presentation", move.presentation().value())
        .setParameter(
            "subject", move.studentIfAny().map(s -> s.id().value()).orElse(move.group().id()))
        .getResultStream()
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }

  /** Keeps it, and lets it take effect when its moment comes. */
  void add(Handover handover, Move move) {
    em.persist(handover);
    em.flush();
    Move.Student alone = move.student();
    if (alone == null) {
      run(
          "select app.tutor_from(?1, ?2, cast(?3 as timestamptz))",
          move.group().id(),
          move.to().tutor().value(),
          move.from().toString());
    } else {
      run(
          "select app.place_from(?1, ?2, cast(?3 as timestamptz))",
          alone.enrolment(),
          move.to().id(),
          move.from().toString());
    }
  }

  Optional<Handover> hold(long id) {
    return Optional.ofNullable(em.find(Handover.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Whether another one that stands comes after it. */
  boolean isFollowed(Handover handover) {
    Long student = handover.student();
    return em.createQuery(
                "select count(h) from Handover h where h.withdrawnAt is null"
                    + " and h.presentation = :presentation and h.effectiveFrom > :from and "
                    + (student == null
                        ? "h.student is null and h.groupId = :subject"
                        : "h.student = :subject"),
                Long.class)
            .setParameter("presentation", handover.presentation().value())
            .setParameter("from", handover.from())
            .setParameter("subject", student == null ? (Long) handover.group() : student)
            .getSingleResult()
        > 0;
  }

  /** What was to come of it does not. */
  void undo(Handover handover) {
    Long student = handover.student();
    if (student == null) {
      run(
          "select app.tutor_not_from(?1, cast(?2 as timestamptz))",
          handover.group(),
          handover.from().toString());
    } else {
      run(
          "select app.place_not_from((select e.id from app.enrolment_row e where e.person_id = ?1"
              + " and e.presentation = ?3), cast(?2 as timestamptz))",
          student,
          handover.from().toString(),
          handover.presentation().value());
    }
  }

  /** One that has taken effect and whose students are not told, held; others are passed over. */
  Optional<Handover> takeUntold() {
    return Row.all(
            em.createNativeQuery(
                    "select id, 1 from app.handover where told_at is null and withdrawn_at is null"
                        + " and effective_from <= now() order by effective_from, id limit 1"
                        + " for update skip locked")
                .getResultList())
        .stream()
        .findFirst()
        .map(r -> em.find(Handover.class, r.number(0)));
  }
}
