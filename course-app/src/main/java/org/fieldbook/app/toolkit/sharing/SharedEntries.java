package org.fieldbook.app.toolkit.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.column.Row;
import org.fieldbook.app.toolkit.Entry;
import org.fieldbook.app.toolkit.sharing.ReadingRule.Facts;
import org.fieldbook.app.toolkit.sharing.ReadingRule.Shared;
import org.fieldbook.content.kernel.PersonId;

/**
 * Entries as others see them, with what {@link ReadingRule} needs to know about reader and owner
 * now. An owner who has withdrawn is in no group. Every question costs one SQL statement.
 */
@ApplicationScoped
class SharedEntries {

  /** From an entry e to its owner o, the group g in which the owner studies, its shares s. */
  private static final String FROM =
      " from app.entry e join app.person o on o.id = e.person_id"
          + " left join app.enrolment oe on oe.person_id = e.person_id"
          + " and oe.presentation = e.presentation and oe.withdrawn_at is null"
          + " left join app.tutor_group g on g.id = oe.group_id"
          + " left join app.entry_share s on s.entry_id = e.id and s.withdrawn_at is null";

  /** About the reader ?1, from place 0. */
  private static final String FACTS =
      "e.person_id = ?1, coalesce(g.tutor_id = ?1, false),"
          + " exists (select 1 from app.enrolment r where r.person_id = ?1 and r.group_id = g.id"
          + " and r.withdrawn_at is null),"
          + " s.audience, coalesce(s.reader_id = ?1, false), cast(s.ends_on as text),"
          + " e.id, o.given_name || ' ' || o.family_name";

  @PersistenceContext(unitName = "app")
  EntityManager em;

  Optional<Entry> find(long id) {
    return Optional.ofNullable(em.find(Entry.class, id)).filter(e -> !e.isDeleted());
  }

  /**
   * A row for each share of the entry; one without a share when it has none. In place 8, whether
   * the owner still studies.
   */
  List<Row> facts(PersonId reader, long entry) {
    return Row.all(
        em.createNativeQuery(
                "select "
                    + FACTS
                    + ", oe.person_id is not null"
                    + FROM
                    + " where e.id = ?2 and e.deleted_at is null")
            .setParameter(1, reader.value())
            .setParameter(2, entry)
            .getResultList());
  }

  /** A row for each share by which the reader might read an entry of somebody else's. */
  List<Row> within(PersonId reader, int most) {
    return Row.all(
        em.createNativeQuery(
                "select "
                    + FACTS
                    + ", e.presentation, e.title, e.tool_id, s.shared_at, e.saved_at,"
                    + " exists (select 1 from app.entry_look l where l.entry_id = e.id"
                    + " and l.reader_id = ?1)"
                    + FROM
                    + " where e.person_id <> ?1 and e.deleted_at is null and (s.reader_id = ?1"
                    + " or (s.audience in ('tutor','group') and g.id in"
                    + " (select t.id from app.tutor_group t where t.tutor_id = ?1"
                    + " union select r.group_id from app.enrolment r where r.person_id = ?1"
                    + " and r.withdrawn_at is null)))"
                    + " order by s.shared_at desc, s.id desc limit ?2")
            .setParameter(1, reader.value())
            .setParameter(2, most)
            .getResultList());
  }

  static Facts facts(List<Row> rows, LocalDate today) {
    Row first = rows.get(0);
    return new Facts(
        first.flag(0),
        first.flag(1),
        first.flag(2),
        today,
        rows.stream().map(SharedEntries::shared).toList());
  }

  private static Shared shared(Row row) {
    String ends = row.textOrNull(5);
    return row.has(3)
        ? new Shared(
            Audience.ofCode(row.text(3)), row.flag(4), ends == null ? null : LocalDate.parse(ends))
        : Shared.NONE;
  }
}
