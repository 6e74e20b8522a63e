package org.fieldbook.assessment.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** The requests for extensions. */
@ApplicationScoped
public class ExtensionRequests {

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  /** Keeps a new request and gives it its id. */
  void add(ExtensionRequest request) {
    em.persist(request);
    em.flush();
  }

  /** Keeps new requests. */
  void addAll(List<ExtensionRequest> asked) {
    asked.forEach(em::persist);
    em.flush();
  }

  /** Keeps two transactions from asking for the same student at once, until this one ends. */
  void holdFor(PersonId student) {
    // Written as an update, so that it runs on the connection of the transaction in every setting.
    em.createNativeQuery(
            "do $$ begin perform pg_advisory_xact_lock(73102, hashint8("
                + student.value()
                + ")); end $$")
        .executeUpdate();
  }

  /** A request, held until the transaction ends so that two answers cannot both be given. */
  Optional<ExtensionRequest> hold(long id) {
    return Optional.ofNullable(em.find(ExtensionRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** What was for the assessment office to answer in a presentation, the newest first. */
  List<ExtensionRequest> forOffice(PresentationCode presentation, int most) {
    return em.createQuery(
            "select r from ExtensionRequest r where r.presentation = :presentation"
                + " and r.toOffice = true order by r.askedAt desc, r.id desc",
            ExtensionRequest.class)
        .setParameter("presentation", presentation.value())
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * What students asked for in a presentation, the oldest first. No statement when nobody is named.
   */
  public List<ExtensionRequest> of(Collection<PersonId> students, PresentationCode presentation) {
    if (students.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select r from ExtensionRequest r where r.presentation = :presentation"
                + " and r.student in :students order by r.askedAt",
            ExtensionRequest.class)
        .setParameter("presentation", presentation.value())
        .setParameter("students", students.stream().map(PersonId::value).toList())
        .getResultList();
  }
}
