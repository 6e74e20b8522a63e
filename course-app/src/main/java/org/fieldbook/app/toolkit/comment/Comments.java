package org.fieldbook.app.toolkit.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldbook.app.column.Row;
import org.fieldbook.app.toolkit.comment.CommentsForTakeaway.Said;
import org.fieldbook.app.toolkit.comment.CommentsForTakeaway.Writer;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** All comments on entries. Every question costs one SQL statement. */
@ApplicationScoped
class Comments {

  @PersistenceContext(unitName = "app")
  EntityManager em;

  void add(Comment comment) {
    em.persist(comment);
    em.flush();
  }

  void remove(Comment comment) {
    em.remove(comment);
  }

  Optional<Comment> find(long id) {
    return Optional.ofNullable(em.find(Comment.class, id));
  }

  /** The comment that an earlier try of the same request has made. */
  Optional<Comment> written(PersonId author, UUID clientId) {
    return em.createQuery(
            "select c from Comment c where c.authorId = :author and c.clientId = :client",
            Comment.class)
        .setParameter("author", author.value())
        .setParameter("client", clientId)
        .getResultStream()
        .findFirst();
  }

  /** Those on an entry, oldest first; words only of those that the reader wrote. */
  List<CommentLine> on(long entry, PersonId reader) {
    return Row.all(
            em.createNativeQuery(
                    "select c.id, c.author_id, p.given_name || ' ' || p.family_name, c.number,"
                        + " case when c.author_id = ?2 and c.hidden_at is null then c.words else ''"
                        + " end, case when c.hidden_at is null then c.html else '' end,"
                        + " c.written_at, c.edited_at, c.hidden_at is not null, c.seen_at is null"
                        + " from app.entry_comment c join app.person p on p.id = c.author_id"
                        + " where c.entry_id = ?1 order by c.written_at, c.id")
                .setParameter(1, entry)
                .setParameter(2, reader.value())
                .getResultList())
        .stream()
        .map(
            r ->
                new CommentLine(
                    r.number(0),
                    new PersonId(r.number(1)),
                    r.text(2),
                    r.small(3),
                    r.text(4),
                    r.text(5),
                    r.time(6),
                    r.timeOrNull(7),
                    r.flag(8),
                    r.flag(9)))
        .toList();
  }

  /** Words on an entry for its owner to take away, without those that are hidden. */
  List<Said> taken(long entry, PersonId owner) {
    return Row.all(
            em.createNativeQuery(
                    "select c.author_id = ?2, exists (select 1 from app.role_grant g where"
                        + " g.person_id = c.author_id and g.role <> 'student'), c.written_at,"
                        + " c.words from app.entry_comment c where c.entry_id = ?1"
                        + " and c.hidden_at is null order by c.written_at, c.id")
                .setParameter(1, entry)
                .setParameter(2, owner.value())
                .getResultList())
        .stream()
        .map(
            r ->
                new Said(
                    r.flag(0) ? Writer.OWNER : r.flag(1) ? Writer.STAFF : Writer.STUDENT,
                    r.time(2),
                    r.text(3)))
        .toList();
  }

  /** Entries of the owner's with words of others that they have not seen, most of them first. */
  List<News> news(PersonId owner, PresentationCode presentation) {
    return Row.all(
            em.createNativeQuery(
                    "select e.id, e.title, count(*) filter (where not n.filled),"
                        + " count(*) filter (where n.filled) from app.entry e"
                        + " join (select entry_id, false as filled from app.entry_comment"
                        + " where seen_at is null union all select entry_id, true"
                        + " from app.entry_filling where seen_at is null) n on n.entry_id = e.id"
                        + " where e.person_id = ?1 and e.presentation = ?2 and e.deleted_at is null"
                        + " group by e.id, e.title order by count(*) desc, e.id desc")
                .setParameter(1, owner.value())
                .setParameter(2, presentation.value())
                .getResultList())
        .stream()
        .map(r -> new News(r.number(0), r.text(1), r.small(2), r.small(3)))
        .toList();
  }

  /** The owner has seen all that there is. */
  void noteSeen(long entry, Instant now) {
    em.createNativeQuery(
            "update app.entry_comment set seen_at = ?2 where entry_id = ?1 and seen_at is null")
        .setParameter(1, entry)
        .setParameter(2, now)
        .executeUpdate();
  }
}
