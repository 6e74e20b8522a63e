package org.fieldbook.app.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldbook.app.column.Row;
import org.fieldbook.content.kernel.PersonId;

/** All posts. */
@ApplicationScoped
class Posts {

  @PersistenceContext(unitName = "app")
  EntityManager em;

  void add(Post post) {
    em.persist(post);
    em.flush();
  }

  Optional<Post> find(long id) {
    return Optional.ofNullable(em.find(Post.class, id));
  }

  /** The post as it is now, held until the transaction ends. */
  Optional<Post> lock(long id) {
    return Optional.ofNullable(em.find(Post.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The post that an earlier try of the same request has made. */
  Optional<Post> posted(PersonId author, UUID clientId) {
    return em.createQuery(
            "select p from Post p where p.authorId = :author and p.clientId = :client", Post.class)
        .setParameter("author", author.value())
        .setParameter("client", clientId)
        .getResultStream()
        .findFirst();
  }

  boolean isAnswered(Post post) {
    return !em.createNativeQuery(
            "select 1 from app.post where answers = ?1 and removed_at is null limit 1")
        .setParameter(1, post.id())
        .getResultList()
        .isEmpty();
  }

  void keep(Post.Wording wording) {
    em.createNativeQuery(
            "insert into app.post_wording (post_id, until, words) values (?1, ?2, ?3)"
                + " on conflict do nothing")
        .setParameter(1, wording.postId())
        .setParameter(2, wording.until())
        .setParameter(3, wording.words())
        .executeUpdate();
  }

  /** What the post said before, oldest first. */
  List<Post.Wording> wordings(long postId) {
    return Row.all(
            em.createNativeQuery(
                    "select words, until from app.post_wording where post_id = ?1 order by until")
                .setParameter(1, postId)
                .getResultList())
        .stream()
        .map(r -> new Post.Wording(postId, r.text(0), r.time(1)))
        .toList();
  }

  /**
   * Posts of a thread by their numbers, both ends included, in one statement. A tutor's is who was
   * tutor when it was written: a handover changes nothing of what was said before.
   */
  List<ThreadPage.Entry> between(long threadId, int first, int last) {
    return Row.all(
            em.createNativeQuery(
                    "select p.id, p.number, p.author_id, a.given_name, a.family_name, exists"
                        + " (select 1 from app.tutorship ts join app.tutor_group_row tg on"
                        + " tg.id = ts.group_id where ts.tutor_id = p.author_id and"
                        + " ts.valid_from <= p.posted_at and ts.valid_until > p.posted_at and"
                        + " tg.presentation = f.presentation and (f.group_id is null or tg.id ="
                        + " f.group_id)), case when p.removed_at is null then p.html else '' end,"
                        + " case when p.removed_at is null then p.words else '' end, p.posted_at,"
                        + " p.edited_at, p.removed_at, rb.given_name || ' ' || rb.family_name,"
                        + " p.removal_reason, q.id, q.number, qa.given_name || ' ' ||"
                        + " qa.family_name, case when q.removed_at is null then left(q.words, 400)"
                        + " end from app.post p join app.thread t on t.id = p.thread_id join"
                        + " app.forum f on f.id = t.forum_id join app.person a on a.id ="
                        + " p.author_id left join app.person rb on rb.id = p.removed_by left join"
                        + " app.post q on q.id = p.answers left join app.person qa on qa.id ="
                        + " q.author_id where p.thread_id = ?1 and p.number between ?2 and ?3 order"
                        + " by p.number")
                .setParameter(1, threadId)
                .setParameter(2, first)
                .setParameter(3, last)
                .getResultList())
        .stream()
        .map(ThreadPage.Entry::from)
        .toList();
  }
}
