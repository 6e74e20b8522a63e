package org.fieldbook.app.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fieldbook.app.column.Row;
import org.fieldbook.content.kernel.PersonId;

/** All threads, and how far each person has read in them. */
@ApplicationScoped
class Threads {

  private static final String UNREAD =
      ForumList.MINE
          + " select (select coalesce(sum(t.last_number - coalesce(r.up_to, 0)), 0)"
          + " from mine m join app.thread t on t.forum_id = m.id"
          + " left join app.thread_read r on r.person_id = ?1 and r.thread_id = t.id"
          + " where m.kind = 'GROUP' and t.last_number > coalesce(r.up_to, 0))"
          + " + (select coalesce(sum(t.last_number - r.up_to), 0) from app.thread_read r"
          + " join app.thread t on t.id = r.thread_id"
          + " join mine m on m.id = t.forum_id and m.kind = 'MODULE'"
          + " where r.person_id = ?1 and t.last_number > r.up_to)"
          + " + (select coalesce(sum(t.last_number), 0) from mine m"
          + " join app.thread t on t.forum_id = m.id and t.pinned"
          + " where m.kind = 'MODULE' and not exists (select 1 from app.thread_read r"
          + " where r.person_id = ?1 and r.thread_id = t.id))";

  @PersistenceContext(unitName = "app")
  EntityManager em;

  void add(ForumThread thread) {
    em.persist(thread);
    em.flush();
  }

  Optional<ForumThread> find(long id) {
    return Optional.ofNullable(em.find(ForumThread.class, id));
  }

  /** The thread, held until the transaction ends: whoever adds, edits or removes a post does so. */
  Optional<ForumThread> lock(long id) {
    return Optional.ofNullable(em.find(ForumThread.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The thread that the person opened by an earlier try of the same request. */
  Optional<ForumThread> opened(PersonId by, UUID clientId) {
    return em.createQuery(
            "select t from ForumThread t where t.openedBy = :by and t.clientId = :client",
            ForumThread.class)
        .setParameter("by", by.value())
        .setParameter("client", clientId)
        .getResultStream()
        .findFirst();
  }

  /** The thread of a discussion activity; whoever comes first opens it, the others find it. */
  long ofActivity(long forumId, String activityId, String title, Instant now) {
    em.createNativeQuery(
            "insert into app.thread (forum_id, title, kind, activity_id, opened_at, last_at) select"
                + " cast(?1 as bigint), cast(?3 as text), 'ACTIVITY', cast(?2 as text), cast(?4 as"
                + " timestamptz), cast(?4 as timestamptz) where not exists (select 1 from"
                + " app.thread where forum_id = ?1 and activity_id = ?2) on conflict (forum_id,"
                + " activity_id) do nothing")
        .setParameter(1, forumId)
        .setParameter(2, activityId)
        .setParameter(3, title)
        .setParameter(4, now)
        .executeUpdate();
    Number id =
        (Number)
            em.createNativeQuery(
                    "select id from app.thread where forum_id = ?1 and activity_id = ?2")
                .setParameter(1, forumId)
                .setParameter(2, activityId)
                .getSingleResult();
    return id.longValue();
  }

  /** The head of a thread's page, as the person meets it; also tells whether they may. */
  Optional<ThreadHead> head(long id, PersonId person) {
    return Row.all(
            em.createNativeQuery(
                    "select t.id, t.title, t.kind, t.activity_id, t.pinned, t.last_number, f.id,"
                        + " f.kind, f.presentation, g.name, tu.given_name || ' ' || tu.family_name,"
                        + " r.up_to, r.read_at, d.answers, d.words, d.version, d.saved_at, case"
                        + " when f.group_id is not null then (select count(distinct p.author_id)"
                        + " from app.post p where p.thread_id = t.id and p.removed_at is null and"
                        + " p.author_id <> g.tutor_id) end, case when f.group_id is not null then"
                        + " (select count(*) from app.enrolment n where n.group_id = f.group_id and"
                        + " n.withdrawn_at is null) end,"
                        + Forums.MEMBER
                        + " from app.thread t join app.forum f on f.id = t.forum_id"
                        + " left join app.tutor_group g on g.id = f.group_id"
                        + " left join app.person tu on tu.id = g.tutor_id"
                        + " left join app.thread_read r on r.thread_id = t.id and r.person_id = ?1"
                        + " left join app.forum_draft d on d.person_id = ?1 and d.forum_id = f.id"
                        + " and d.thread_id = t.id where t.id = ?2")
                .setParameter(1, person.value())
                .setParameter(2, id)
                .getResultList())
        .stream()
        .findFirst()
        .flatMap(r -> Member.of(person, r.flag(19), r.flag(20)).map(m -> ThreadHead.from(r, m)));
  }

  /** Notes that the person has been shown the posts up to this one; never goes back. */
  void markRead(PersonId person, long threadId, int upTo, Instant now) {
    em.createNativeQuery(
            "insert into app.thread_read as r (person_id, thread_id, up_to, read_at)"
                + " values (?1, ?2, ?3, ?4) on conflict (person_id, thread_id)"
                + " do update set up_to = greatest(r.up_to, excluded.up_to),"
                + " read_at = excluded.read_at")
        .setParameter(1, person.value())
        .setParameter(2, threadId)
        .setParameter(3, upTo)
        .setParameter(4, now)
        .executeUpdate();
  }

  /**
   * Notes that an author has read their own post, unless others came before it that the author has
   * not seen.
   */
  void markOwnRead(PersonId author, Post post, Instant now) {
    em.createNativeQuery(
            "insert into app.thread_read as r (person_id, thread_id, up_to, read_at) select cast(?1"
                + " as bigint), cast(?2 as bigint), cast(?3 as integer), cast(?4 as timestamptz)"
                + " where cast(?3 as integer) = 1 or exists (select 1 from app.thread_read o where"
                + " o.person_id = ?1 and o.thread_id = ?2) on conflict (person_id, thread_id) do"
                + " update set up_to = excluded.up_to where r.up_to = excluded.up_to - 1")
        .setParameter(1, author.value())
        .setParameter(2, post.threadId())
        .setParameter(3, post.number())
        .setParameter(4, now)
        .executeUpdate();
  }

  int unread(PersonId person) {
    Number count =
        (Number) em.createNativeQuery(UNREAD).setParameter(1, person.value()).getSingleResult();
    return count.intValue();
  }
}
