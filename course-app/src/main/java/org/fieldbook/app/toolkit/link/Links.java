package org.fieldbook.app.toolkit.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.fieldbook.app.column.Row;
import org.fieldbook.app.toolkit.Entry;
import org.fieldbook.content.kernel.PersonId;

/** All links between entries. Every question costs one SQL statement. */
@ApplicationScoped
class Links {

  @PersistenceContext(unitName = "app")
  EntityManager em;

  /** Makes the link, or gives the one that is there another word. */
  void put(Entry from, Entry to, String why, Instant now) {
    em.createNativeQuery(
            "insert into app.entry_link (from_entry, to_entry, title, why, linked_at)"
                + " values (?1, ?2, ?3, ?4, ?5) on conflict (from_entry, to_entry)"
                + " do update set why = excluded.why")
        .setParameter(1, from.id())
        .setParameter(2, to.id())
        .setParameter(3, to.view().title())
        .setParameter(4, why)
        .setParameter(5, now)
        .executeUpdate();
  }

  /** Makes the link unless it is there. */
  void putBack(Entry from, Entry to, String why, Instant now) {
    em.createNativeQuery(
            "insert into app.entry_link (from_entry, to_entry, title, why, linked_at)"
                + " values (?1, ?2, ?3, ?4, ?5) on conflict (from_entry, to_entry) do nothing")
        .setParameter(1, from.id())
        .setParameter(2, to.id())
        .setParameter(3, to.view().title())
        .setParameter(4, why)
        .setParameter(5, now)
        .executeUpdate();
  }

  int count(Entry from) {
    Number count =
        (Number)
            em.createNativeQuery("select count(*) from app.entry_link where from_entry = ?1")
                .setParameter(1, from.id())
                .getSingleResult();
    return count.intValue();
  }

  /** Takes away a link at either end of the entry; whether there was one. */
  boolean remove(Entry end, long link) {
    return em.createNativeQuery(
                "delete from app.entry_link where id = ?1 and (from_entry = ?2 or to_entry = ?2)")
            .setParameter(1, link)
            .setParameter(2, end.id())
            .executeUpdate()
        > 0;
  }

  /** Links of an entry of the owner's, those that were made there first. */
  List<LinkLine> of(long entry, PersonId owner) {
    return Row.all(
            em.createNativeQuery(
                    "with mine as (select id from app.entry where id = ?1 and person_id = ?2)"
                        + " select l.id, true, t.slot, coalesce(t.title, l.title), l.why,"
                        + " t.id is null or t.deleted_at is not null from app.entry_link l"
                        + " join mine on mine.id = l.from_entry"
                        + " left join app.entry t on t.id = l.to_entry"
                        + " union all select l.id, false, f.slot, f.title, l.why, false"
                        + " from app.entry_link l join mine on mine.id = l.to_entry"
                        + " join app.entry f on f.id = l.from_entry and f.deleted_at is null"
                        + " order by 2 desc, 1")
                .setParameter(1, entry)
                .setParameter(2, owner.value())
                .getResultList())
        .stream()
        .map(
            r ->
                new LinkLine(
                    r.number(0), r.flag(1), r.textOrNull(2), r.text(3), r.text(4), r.flag(5)))
        .toList();
  }
}
