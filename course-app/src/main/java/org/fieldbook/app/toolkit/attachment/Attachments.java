package org.fieldbook.app.toolkit.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;

/** All attached files. Every question costs one SQL statement. */
@ApplicationScoped
class Attachments {

  @PersistenceContext(unitName = "app")
  EntityManager em;

  /** Keeps one, in a transaction of its own when there is none. */
  @Transactional
  public Attachment keep(Attachment attachment) {
    em.persist(attachment);
    em.flush();
    return attachment;
  }

  void remove(Attachment attachment) {
    em.remove(attachment);
  }

  Optional<Attachment> find(long id) {
    return Optional.ofNullable(em.find(Attachment.class, id));
  }

  /** The same, and nobody else changes it until the transaction ends. */
  Optional<Attachment> hold(long id) {
    return Optional.ofNullable(em.find(Attachment.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Those of an entry of the owner's, in the order in which they were added. */
  List<Attachment> of(long entry, PersonId owner) {
    return em.createQuery(
            "select a from Attachment a, Entry e where a.entryId = e.id and e.id = :entry"
                + " and e.personId = :owner order by a.id",
            Attachment.class)
        .setParameter("entry", entry)
        .setParameter("owner", owner.value())
        .getResultList();
  }

  /** Those of an entry, in the order in which they were added. */
  List<Attachment> of(long entry) {
    return em.createQuery(
            "select a from Attachment a where a.entryId = :entry order by a.id", Attachment.class)
        .setParameter("entry", entry)
        .getResultList();
  }

  /** Those of several entries, in the order in which they were added. */
  List<Attachment> of(Collection<Long> entries) {
    return entries.isEmpty()
        ? List.of()
        : em.createQuery(
                "select a from Attachment a where a.entryId in :entries order by a.id",
                Attachment.class)
            .setParameter("entries", entries)
            .getResultList();
  }
}
