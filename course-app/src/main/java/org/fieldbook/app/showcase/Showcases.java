package org.fieldbook.app.showcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.column.Row;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** All showcases and what is in them. Every question costs one SQL statement. */
@ApplicationScoped
class Showcases {

  @PersistenceContext(unitName = "app")
  EntityManager em;

  Optional<Showcase> of(PersonId owner, PresentationCode presentation) {
    return em.createQuery(
            "select s from Showcase s where s.personId = :owner and s.presentation = :presentation",
            Showcase.class)
        .setParameter("owner", owner.value())
        .setParameter("presentation", presentation.value())
        .getResultStream()
        .findFirst();
  }

  /**
   * The owner's, and nobody else changes it until the transaction ends; made when there is none.
   */
  Showcase hold(PersonId owner, PresentationCode presentation) {
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
        .setParameter(1, "showcase " + owner + " " + presentation)
        .getSingleResult();
    return of(owner, presentation)
        .orElseGet(
            () -> {
              Showcase made = new Showcase(owner, presentation);
              em.persist(made);
              em.flush();
              return made;
            });
  }

  /** The one to which a link leads, by the hash of its secret. */
  Optional<Showcase> behind(String hash) {
    return em.createQuery("select s from Showcase s where s.tokenHash = :hash", Showcase.class)
        .setParameter("hash", hash)
        .getResultStream()
        .findFirst();
  }

  /** Counts a view. */
  void viewed(Showcase showcase, Instant now) {
    em.createNativeQuery("update app.showcase set views = views + 1, viewed_at = ?2 where id = ?1")
        .setParameter(1, showcase.id())
        .setParameter(2, now)
        .executeUpdate();
  }

  /** Puts an entry in as it is in the version; one that is in already is shown in that version. */
  void put(Showcase showcase, long entry, long version, Instant now) {
    em.createNativeQuery(
            "insert into app.showcase_piece (showcase_id, entry_id, version_id, chosen_at)"
                + " values (?1, ?2, ?3, ?4) on conflict (showcase_id, entry_id) do update"
                + " set version_id = excluded.version_id, chosen_at = excluded.chosen_at,"
                + " withdrawn_at = null")
        .setParameter(1, showcase.id())
        .setParameter(2, entry)
        .setParameter(3, version)
        .setParameter(4, now)
        .executeUpdate();
  }

  boolean remove(Showcase showcase, long piece) {
    return em.createNativeQuery("delete from app.showcase_piece where id = ?1 and showcase_id = ?2")
            .setParameter(1, piece)
            .setParameter(2, showcase.id())
            .executeUpdate()
        > 0;
  }

  /** What is in it, in the order of choosing; withdrawn ones too, those of deleted entries not. */
  List<Piece> pieces(Showcase showcase) {
    return Row.all(
            em.createNativeQuery(
                    "select p.id, p.version_id, p.chosen_at, p.withdrawn_at is not null, e.slot,"
                        + " e.title, e.number <> v.number from app.showcase_piece p"
                        + " join app.entry e on e.id = p.entry_id and e.deleted_at is null"
                        + " join app.entry_version v on v.id = p.version_id"
                        + " where p.showcase_id = ?1 order by p.id")
                .setParameter(1, showcase.id())
                .getResultList())
        .stream()
        .map(
            r ->
                new Piece(
                    r.number(0),
                    r.number(1),
                    r.time(2),
                    r.flag(3),
                    r.text(4),
                    r.text(5),
                    r.flag(6)))
        .toList();
  }

  /** The entry that a piece shows; empty when there is none. */
  Optional<Long> entryOf(long piece) {
    List<?> ids =
        em.createNativeQuery("select entry_id from app.showcase_piece where id = ?1")
            .setParameter(1, piece)
            .getResultList();
    return ids.stream().findFirst().map(id -> ((Number) id).longValue());
  }

  /** Takes an entry out of every showcase after a report; answers out of how many. */
  int withdraw(long entry, Instant now) {
    return em.createNativeQuery(
            "update app.showcase_piece set withdrawn_at = ?2"
                + " where entry_id = ?1 and withdrawn_at is null")
        .setParameter(1, entry)
        .setParameter(2, now)
        .executeUpdate();
  }
}
