package org.fieldbook.app.toolkit.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.column.Row;
import org.fieldbook.app.toolkit.Entry;
import org.fieldbook.content.kernel.PersonId;

/** All shares of entries, and who has looked. Every question costs one SQL statement. */
@ApplicationScoped
class Shares {

  /** Looks of one reader within this time are one. */
  static final Duration ONE_LOOK = Duration.ofHours(1);

  @PersistenceContext(unitName = "app")
  EntityManager em;

  void add(Share share) {
    em.persist(share);
    em.flush();
  }

  /** Those of the entry that were not withdrawn. */
  List<Share> standing(Entry entry) {
    return em.createQuery(
            "select s from Share s where s.entryId = :entry and s.withdrawnAt is null order by"
                + " s.id",
            Share.class)
        .setParameter("entry", entry.id())
        .getResultList();
  }

  Optional<Share> find(long id) {
    return Optional.ofNullable(em.find(Share.class, id));
  }

  /** Who has the address today. */
  Optional<PersonId> personWith(Address address) {
    List<?> ids =
        em.createNativeQuery(
                "select id from app.person where lower(email) = ?1 or lower(identifier) = ?1"
                    + " order by id limit 1")
            .setParameter(1, address.text())
            .getResultList();
    return ids.stream().findFirst().map(id -> new PersonId(((Number) id).longValue()));
  }

  /** Names of those who study in the group now, without the person, by family name. */
  List<String> members(long group, PersonId without) {
    return em
        .createNativeQuery(
            "select p.given_name || ' ' || p.family_name from app.enrolment e"
                + " join app.person p on p.id = e.person_id where e.group_id = ?1"
                + " and e.withdrawn_at is null and p.id <> ?2"
                + " order by p.family_name, p.given_name, p.id")
        .setParameter(1, group)
        .setParameter(2, without.value())
        .getResultList()
        .stream()
        .map(String.class::cast)
        .toList();
  }

  /**
   * Notes that somebody has looked, unless they did within the hour: then at what they saw last.
   */
  void note(Entry entry, PersonId reader, Instant now) {
    em.createNativeQuery(
            "with again as (update app.entry_look set number = greatest(number, ?3)"
                + " where entry_id = ?1 and reader_id = ?2 and seen_at > ?5 returning id)"
                + " insert into app.entry_look (entry_id, reader_id, number, seen_at)"
                + " select ?1, ?2, ?3, ?4 where not exists (select 1 from again)")
        .setParameter(1, entry.id())
        .setParameter(2, reader.value())
        .setParameter(3, entry.number())
        .setParameter(4, now)
        .setParameter(5, now.minus(ONE_LOOK))
        .executeUpdate();
  }

  /**
   * All shares of an entry of the owner's, the last looks, what readers filled, comments counted.
   */
  Readership readership(long entry, PersonId owner, int mostLooks) {
    return Readership.of(
        Row.all(
            em.createNativeQuery(
                    "with mine as (select id from app.entry where id = ?1 and person_id = ?3)"
                        + " select 'share', s.id, s.audience, s.address, s.shared_at,"
                        + " cast(s.ends_on as text), s.withdrawn_at, cast(null as bigint)"
                        + " from app.entry_share s join mine on mine.id = s.entry_id"
                        + " union all (select 'look', l.id, null,"
                        + " p.given_name || ' ' || p.family_name, l.seen_at, null, null, l.number"
                        + " from app.entry_look l join mine on mine.id = l.entry_id"
                        + " join app.person p on p.id = l.reader_id"
                        + " order by l.seen_at desc, l.id desc limit ?2)"
                        + " union all select 'filled', f.id, f.fields,"
                        + " p.given_name || ' ' || p.family_name, f.filled_at, null, f.seen_at,"
                        + " f.number from app.entry_filling f join mine on mine.id = f.entry_id"
                        + " join app.person p on p.id = f.reader_id"
                        + " union all select 'comments', count(*), null, null, null, null, null,"
                        + " count(*) filter (where c.seen_at is null)"
                        + " from app.entry_comment c join mine on mine.id = c.entry_id"
                        + " order by 5 desc, 2 desc")
                .setParameter(1, entry)
                .setParameter(2, mostLooks)
                .setParameter(3, owner.value())
                .getResultList()));
  }
}
