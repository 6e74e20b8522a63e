package org.fieldbook.app.toolkit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** All entries and their kept versions. Every question costs one SQL statement. */
@ApplicationScoped
public class Entries {

  @PersistenceContext(unitName = "app")
  EntityManager em;

  /**
   * Waits until no other transaction, on any node, is saving this response; also where it does not
   * exist yet. Held to the end of the transaction.
   */
  public void hold(PersonId owner, PresentationCode presentation, String slot) {
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
        .setParameter(1, "entry " + owner + " " + presentation + " " + slot)
        .getSingleResult();
  }

  void add(Entry entry) {
    em.persist(entry);
    em.flush();
  }

  void add(EntryVersion version) {
    em.persist(version);
  }

  /** Writes what is to be written and keeps nothing of it in memory. */
  void letGo() {
    em.flush();
    em.clear();
  }

  /** The entry of the slot, a deleted one too. */
  public Optional<Entry> find(PersonId owner, PresentationCode presentation, String slot) {
    return em.createQuery(
            "select e from Entry e where e.personId = :owner and e.presentation = :presentation"
                + " and e.slot = :slot",
            Entry.class)
        .setParameter("owner", owner.value())
        .setParameter("presentation", presentation.value())
        .setParameter("slot", slot)
        .getResultStream()
        .findFirst();
  }

  /** Everybody's entries of a slot, deleted ones too. */
  List<Entry> inSlot(PresentationCode presentation, String slot) {
    return em.createQuery(
            "select e from Entry e where e.presentation = :presentation and e.slot = :slot"
                + " order by e.id",
            Entry.class)
        .setParameter("presentation", presentation.value())
        .setParameter("slot", slot)
        .getResultList();
  }

  /** Versions by id with their entries, without those of deleted entries. */
  List<FreezeVersion.Frozen> frozen(Collection<Long> versions) {
    return em.createQuery(
            "select e, v from Entry e, EntryVersion v where v.id in :versions and e.id = v.entryId"
                + " and e.deletedAt is null",
            Object[].class)
        .setParameter("versions", versions)
        .getResultStream()
        .map(r -> new FreezeVersion.Frozen(((Entry) r[0]).view(), ((EntryVersion) r[1]).view()))
        .toList();
  }

  /** Reads it anew, as it is now that it is held. */
  void refresh(Entry entry) {
    em.refresh(entry);
  }

  /** The week's entries, and of each tool the latest, wherever in the course it was written. */
  List<Entry> ofWeek(
      PersonId owner, PresentationCode presentation, String week, Collection<String> tools) {
    String sql =
        "select e.* from app.entry e where e.person_id = ?1 and e.presentation = ?2"
            + " and e.deleted_at is null and (e.week_id = ?3 or e.id in"
            + " (select distinct on (x.tool_id) x.id from app.entry x where x.person_id = ?1"
            + " and x.presentation = ?2 and x.deleted_at is null and not x.archived"
            + " and x.tool_id = any (string_to_array(?4, ','))"
            + " order by x.tool_id, x.entry_date desc, x.saved_at desc))";
    return entries(
        em.createNativeQuery(sql, Entry.class)
            .setParameter(1, owner.value())
            .setParameter(2, presentation.value())
            .setParameter(3, week)
            .setParameter(4, String.join(",", tools))
            .getResultList());
  }

  private static List<Entry> entries(List<?> rows) {
    return rows.stream().map(Entry.class::cast).toList();
  }

  /** All entries of a presentation that are not deleted, latest date first. */
  List<Entry> all(PersonId owner, PresentationCode presentation) {
    return em.createQuery(
            "select e from Entry e where e.personId = :owner and e.presentation = :presentation"
                + " and e.deletedAt is null order by e.entryDate desc, e.savedAt desc",
            Entry.class)
        .setParameter("owner", owner.value())
        .setParameter("presentation", presentation.value())
        .getResultList();
  }

  /** Entries of tools that are not deleted, latest date first. */
  public List<Entry> tools(PersonId owner, PresentationCode presentation) {
    return em.createQuery(
            "select e from Entry e where e.personId = :owner and e.presentation = :presentation"
                + " and e.kind = 'tool' and e.deletedAt is null"
                + " order by e.entryDate desc, e.savedAt desc, e.slot",
            Entry.class)
        .setParameter("owner", owner.value())
        .setParameter("presentation", presentation.value())
        .getResultList();
  }

  /** A page of entries of tools that are not deleted, latest date first. */
  List<Entry> tools(PersonId owner, PresentationCode presentation, int from, int most) {
    return em.createQuery(
            "select e from Entry e where e.personId = :owner and e.presentation = :presentation"
                + " and e.kind = 'tool' and e.deletedAt is null"
                + " order by e.entryDate desc, e.savedAt desc, e.slot",
            Entry.class)
        .setParameter("owner", owner.value())
        .setParameter("presentation", presentation.value())
        .setFirstResult(from)
        .setMaxResults(most)
        .getResultList();
  }

  /** Entries of all tools that are not deleted, in whichever presentation, oldest date first. */
  List<Entry> ofTools(PersonId owner) {
    return em.createQuery(
            "select e from Entry e where e.personId = :owner and e.kind = 'tool'"
                + " and e.deletedAt is null order by e.entryDate, e.savedAt, e.slot",
            Entry.class)
        .setParameter("owner", owner.value())
        .getResultList();
  }

  /** Entries of one tool that are not deleted, in whichever presentation, oldest date first. */
  List<Entry> ofTool(PersonId owner, String tool) {
    return em.createQuery(
            "select e from Entry e where e.personId = :owner and e.origin.toolId = :tool"
                + " and e.deletedAt is null order by e.entryDate, e.savedAt, e.slot",
            Entry.class)
        .setParameter("owner", owner.value())
        .setParameter("tool", tool)
        .getResultList();
  }

  /**
   * Slots of entries of tools in which the words occur, in any form of the word. Of a very long
   * entry, the beginning is looked through: the index of a text has a largest size.
   *
   * @param words as people type them into a search: "a phrase", -without
   */
  List<String> matching(PersonId owner, PresentationCode presentation, String words) {
    String text = "title || ' ' || evidence_note || ' ' || tags";
    return em
        .createNativeQuery(
            "select slot from app.entry where person_id = ?1 and presentation = ?2"
                + " and kind = 'tool' and deleted_at is null and (to_tsvector('english', "
                + text
                + ") || case when length(cast(body as text)) < 300000"
                + " then jsonb_to_tsvector('english', body, '[\"string\", \"numeric\"]')"
                + " else to_tsvector('english', left(cast(body as text), 200000)) end)"
                + " @@ websearch_to_tsquery('english', ?3)")
        .setParameter(1, owner.value())
        .setParameter(2, presentation.value())
        .setParameter(3, words)
        .getResultList()
        .stream()
        .map(String.class::cast)
        .toList();
  }

  /** Entries of one tool that are not deleted, latest date first. */
  List<Entry> ofTool(PersonId owner, PresentationCode presentation, String tool) {
    return em.createQuery(
            "select e from Entry e where e.personId = :owner and e.presentation = :presentation"
                + " and e.origin.toolId = :tool and e.deletedAt is null"
                + " order by e.entryDate desc, e.savedAt desc, e.slot",
            Entry.class)
        .setParameter("owner", owner.value())
        .setParameter("presentation", presentation.value())
        .setParameter("tool", tool)
        .getResultList();
  }

  public Optional<Entry> withId(long id) {
    return Optional.ofNullable(em.find(Entry.class, id));
  }

  /** The entry as it is now that it is held. */
  Entry again(Entry entry) {
    em.refresh(entry);
    return entry;
  }

  /** A page of the kept versions of an entry, latest first. */
  List<EntryVersion> versions(long entry, int from, int most) {
    return em.createQuery(
            "select v from EntryVersion v where v.entryId = :entry order by v.savedAt desc,"
                + " v.id desc",
            EntryVersion.class)
        .setParameter("entry", entry)
        .setFirstResult(from)
        .setMaxResults(most)
        .getResultList();
  }

  /** All kept versions of these entries, latest first. */
  List<EntryVersion> versions(Collection<Entry> of) {
    return of.isEmpty()
        ? List.of()
        : em.createQuery(
                "select v from EntryVersion v where v.entryId in :entries"
                    + " order by v.savedAt desc, v.id desc",
                EntryVersion.class)
            .setParameter("entries", of.stream().map(Entry::id).toList())
            .getResultList();
  }

  /** Deleted entries that can still be brought back, last deleted first. */
  List<Entry> deleted(PersonId owner, PresentationCode presentation, Instant since) {
    return em.createQuery(
            "select e from Entry e where e.personId = :owner and e.presentation = :presentation"
                + " and e.deletedAt > :since order by e.deletedAt desc",
            Entry.class)
        .setParameter("owner", owner.value())
        .setParameter("presentation", presentation.value())
        .setParameter("since", since)
        .getResultList();
  }

  /** The latest version that was not set aside. */
  Optional<EntryVersion> latest(Entry entry) {
    return em.createQuery(
            "select v from EntryVersion v where v.entryId = :entry and v.kind <> 'aside'"
                + " order by v.number desc",
            EntryVersion.class)
        .setParameter("entry", entry.id())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The version that a save made, when that save came before. */
  Optional<EntryVersion> ofSave(Entry entry, String saveId) {
    return em.createQuery(
            "select v from EntryVersion v where v.entryId = :entry and v.saveId = :save",
            EntryVersion.class)
        .setParameter("entry", entry.id())
        .setParameter("save", saveId)
        .getResultStream()
        .findFirst();
  }

  /** All kept versions of the entry of the slot, latest first; none when there is no such entry. */
  List<EntryVersion> versions(PersonId owner, PresentationCode presentation, String slot) {
    return em.createQuery(
            "select v from EntryVersion v, Entry e where v.entryId = e.id and e.personId = :owner"
                + " and e.presentation = :presentation and e.slot = :slot"
                + " order by v.savedAt desc, v.id desc",
            EntryVersion.class)
        .setParameter("owner", owner.value())
        .setParameter("presentation", presentation.value())
        .setParameter("slot", slot)
        .getResultList();
  }

  /** A kept version of this entry, by its id. */
  Optional<EntryVersion> version(Entry entry, long id) {
    return Optional.ofNullable(em.find(EntryVersion.class, id)).filter(v -> v.isOf(entry));
  }

  /** Removes for good what was deleted before the instant, with all its versions. */
  int forgetDeletedBefore(Instant instant) {
    return em.createNativeQuery("delete from app.entry where deleted_at < ?1")
        .setParameter(1, instant)
        .executeUpdate();
  }
}
