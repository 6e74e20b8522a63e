package org.fieldbook.app.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.column.Row;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/** All forums and who belongs to them. */
@ApplicationScoped
class Forums {

  /** Whether person ?1 studies, and whether they tutor, where forum {@code f} is. */
  static final String MEMBER =
      " exists (select 1 from app.enrolment e where e.person_id = ?1 and e.withdrawn_at is null"
          + " and (e.group_id = f.group_id"
          + " or (f.group_id is null and e.presentation = f.presentation))),"
          + " exists (select 1 from app.tutor_group tg where tg.tutor_id = ?1"
          + " and (tg.id = f.group_id"
          + " or (f.group_id is null and tg.presentation = f.presentation)))";

  @PersistenceContext(unitName = "app")
  EntityManager em;

  Optional<Forum> find(long id) {
    return Optional.ofNullable(em.find(Forum.class, id));
  }

  /** The forum, held until the transaction ends: whoever opens a thread does so. */
  Optional<Forum> lock(long id) {
    return Optional.ofNullable(em.find(Forum.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The forum of a tutor group. */
  Optional<Forum> ofGroup(long groupId) {
    return em.createQuery("select f from Forum f where f.groupId = :group", Forum.class)
        .setParameter("group", groupId)
        .getResultStream()
        .findFirst();
  }

  /** The person as a member of the forum; none when the forum does not exist for them. */
  Optional<Member> member(long forumId, PersonId person) {
    List<Row> rows =
        Row.all(
            em.createNativeQuery("select" + MEMBER + " from app.forum f where f.id = ?2")
                .setParameter(1, person.value())
                .setParameter(2, forumId)
                .getResultList());
    return rows.stream().findFirst().flatMap(r -> Member.of(person, r.flag(0), r.flag(1)));
  }

  /** The forum for a member who opens a thread, with the draft; none for anybody else. */
  Optional<ThreadStart> start(long forumId, PersonId person) {
    return Row.all(
            em.createNativeQuery(
                    "select f.kind, f.presentation, g.name, d.title, d.words, d.version,"
                        + " d.saved_at,"
                        + MEMBER
                        + " from app.forum f left join app.tutor_group g on g.id = f.group_id"
                        + " left join app.forum_draft d on d.person_id = ?1 and d.forum_id = f.id"
                        + " and d.thread_id is null where f.id = ?2")
                .setParameter(1, person.value())
                .setParameter(2, forumId)
                .getResultList())
        .stream()
        .findFirst()
        .flatMap(
            r ->
                Member.of(person, r.flag(7), r.flag(8))
                    .map(
                        m ->
                            new ThreadStart(
                                forumId,
                                Forum.Kind.valueOf(r.text(0)),
                                new PresentationCode(r.text(1)),
                                r.textOrNull(2),
                                m,
                                r.has(4)
                                    ? new Draft(null, r.text(3), r.text(4), r.small(5), r.time(6))
                                    : null)));
  }

  /**
   * Checks membership.
   *
   * @throws NotFound when there is no such forum, or the person is no member
   */
  void mustHave(long forumId, PersonId person) {
    if (member(forumId, person).isEmpty()) {
      throw new NotFound("forum " + forumId);
    }
  }

  /**
   * Makes the forums that a presentation lacks: one for everybody, one for each tutor group with
   * its café and help thread. Any number of callers may do so at once.
   *
   * @param onlyFor only where this person studies or tutors, absent for the whole presentation
   */
  void prepare(PresentationCode presentation, @Nullable PersonId onlyFor, Instant now) {
    em.createNativeQuery(
            "insert into app.forum (kind, presentation, group_id)"
                + " select 'MODULE', cast(?1 as text), null union all"
                + " select 'GROUP', g.presentation, g.id from app.tutor_group g"
                + " where g.presentation = cast(?1 as text) and (cast(?2 as bigint) is null"
                + " or g.tutor_id = cast(?2 as bigint) or exists (select 1 from app.enrolment e"
                + " where e.group_id = g.id and e.person_id = cast(?2 as bigint)))"
                + " on conflict do nothing")
        .setParameter(1, presentation.value())
        .setParameter(2, onlyFor == null ? null : onlyFor.value())
        .executeUpdate();
    em.createNativeQuery(
            "insert into app.thread (forum_id, title, kind, opened_at, last_at, pinned) select"
                + " f.id, s.title, s.kind, cast(?2 as timestamptz), cast(?2 as timestamptz), false"
                + " from app.forum f, (values ('CAFE', cast(?3 as text)), ('HELP', cast(?4 as"
                + " text))) s (kind, title) where f.presentation = cast(?1 as text) and f.kind ="
                + " 'GROUP' and not exists (select 1 from app.thread t where t.forum_id = f.id and"
                + " t.kind = s.kind) on conflict do nothing")
        .setParameter(1, presentation.value())
        .setParameter(2, now)
        .setParameter(3, "Café")
        .setParameter(4, "Help with the course")
        .executeUpdate();
  }
}
