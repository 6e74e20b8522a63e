package org.fieldbook.assessment.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Sha256;

/** What tutors sent back and is not forgotten yet. */
@ApplicationScoped
public class SentBacks {

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  /** Keeps it, in a transaction of its own when there is none. */
  @Transactional
  void add(SentBack sent) {
    em.persist(sent);
    em.flush();
  }

  /** Writes down what was done with it, in a transaction of its own when there is none. */
  @Transactional
  void confirm(String id, Plan done, Instant now) {
    find(id).ifPresent(sent -> sent.confirm(done, now));
  }

  Optional<SentBack> find(String id) {
    return Optional.ofNullable(em.find(SentBack.class, id));
  }

  /** What a tutor has sent, the newest first. */
  List<SentLine> linesOf(PersonId tutor) {
    return em.createQuery(
            "select new org.fieldbook.assessment.offline.SentLine(s.id, s.fileName, s.uploadedAt,"
                + " s.confirmedAt) from SentBack s where s.tutor = :tutor"
                + " order by s.uploadedAt desc",
            SentLine.class)
        .setParameter("tutor", tutor.value())
        .getResultList();
  }

  long countOf(PersonId tutor) {
    return em.createQuery("select count(s) from SentBack s where s.tutor = :tutor", Long.class)
        .setParameter("tutor", tutor.value())
        .getSingleResult();
  }

  List<SentBack> before(Instant instant) {
    return em.createQuery("select s from SentBack s where s.uploadedAt < :t", SentBack.class)
        .setParameter("t", instant)
        .setMaxResults(1000)
        .getResultList();
  }

  /** Removes it; answers whether no other one has its file. */
  boolean remove(SentBack sent) {
    em.remove(sent);
    em.flush();
    return !holds(sent.file());
  }

  /** Whether any has that file. */
  boolean holds(Sha256 file) {
    return em.createQuery("select count(s) from SentBack s where s.sha256 = :h", Long.class)
            .setParameter("h", file.hex())
            .getSingleResult()
        > 0;
  }
}
