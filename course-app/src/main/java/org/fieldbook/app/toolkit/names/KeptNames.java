package org.fieldbook.app.toolkit.names;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.fieldbook.app.toolkit.Entry;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** What owners keep, and the entries that it stands in. Every question costs one SQL statement. */
@ApplicationScoped
class KeptNames {

  @PersistenceContext(unitName = "app")
  EntityManager em;

  /** The owner’s entries of these slots that are not deleted. */
  List<EntryView> entries(PersonId owner, PresentationCode presentation, Collection<String> slots) {
    return em
        .createQuery(
            "select e from Entry e where e.personId = :owner and e.presentation = :presentation"
                + " and e.slot in :slots and e.deletedAt is null order by e.slot",
            Entry.class)
        .setParameter("owner", owner.value())
        .setParameter("presentation", presentation.value())
        .setParameter("slots", slots)
        .getResultList()
        .stream()
        .map(Entry::view)
        .toList();
  }

  /** All that is kept in these entries. */
  List<KeptName> in(Collection<Long> entries) {
    return entries.isEmpty()
        ? List.of()
        : em.createQuery("select k from KeptName k where k.entryId in :entries", KeptName.class)
            .setParameter("entries", entries)
            .getResultList();
  }

  void add(KeptName kept) {
    em.persist(kept);
  }

  void remove(KeptName kept) {
    em.remove(kept);
  }
}
