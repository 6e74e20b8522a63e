package org.fieldbook.app.toolkit.namedreader;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.fieldbook.app.column.Row;
import org.fieldbook.app.toolkit.sharing.Readership;
import org.fieldbook.content.kernel.PersonId;

/** Who filled in what, in entries of others. Every question costs one SQL statement. */
@ApplicationScoped
class Fillings {

  @PersistenceContext(unitName = "app")
  EntityManager em;

  void add(long entry, int number, PersonId reader, List<String> fields, Instant now) {
    em.createNativeQuery(
            "insert into app.entry_filling (entry_id, number, reader_id, fields, filled_at)"
                + " values (?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, entry)
        .setParameter(2, number)
        .setParameter(3, reader.value())
        .setParameter(4, String.join(" ", fields))
        .setParameter(5, now)
        .executeUpdate();
  }

  /** Those in an entry, latest first. */
  List<Readership.Filled> in(long entry) {
    return Row.all(
            em.createNativeQuery(
                    "select f.fields, p.given_name || ' ' || p.family_name, f.filled_at, f.number,"
                        + " f.seen_at is null from app.entry_filling f"
                        + " join app.person p on p.id = f.reader_id where f.entry_id = ?1"
                        + " order by f.number desc")
                .setParameter(1, entry)
                .getResultList())
        .stream()
        .map(
            r ->
                new Readership.Filled(
                    r.text(1), r.time(2), r.small(3), List.of(r.text(0).split(" ")), r.flag(4)))
        .toList();
  }

  /** The owner has seen all that there is. */
  void noteSeen(long entry, PersonId owner, Instant now) {
    em.createNativeQuery(
            "update app.entry_filling f set seen_at = ?3 from app.entry e where f.entry_id = ?1"
                + " and e.id = f.entry_id and e.person_id = ?2 and f.seen_at is null")
        .setParameter(1, entry)
        .setParameter(2, owner.value())
        .setParameter(3, now)
        .executeUpdate();
  }
}
