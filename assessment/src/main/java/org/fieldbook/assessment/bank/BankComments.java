package org.fieldbook.assessment.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.PersonId;

/** The comment banks of all markers. */
@ApplicationScoped
public class BankComments {

  private static final int MOST = 3000;

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  public void add(BankComment comment) {
    em.persist(comment);
    em.flush();
  }

  /** What a marker has to choose from in a course: own comments and shared ones, newest first. */
  public List<BankComment> open(PersonId marker, CourseCode course) {
    return em.createQuery(
            "select c from BankComment c where c.course = :course and c.removed = false"
                + " and (c.owner = :owner or c.shared = true) order by c.changedAt desc, c.id desc",
            BankComment.class)
        .setParameter("course", course.value())
        .setParameter("owner", marker.value())
        .setMaxResults(MOST)
        .getResultList();
  }

  /** How many a marker has in a course, removed ones too. */
  public long count(PersonId owner, CourseCode course) {
    return em.createQuery(
            "select count(c) from BankComment c where c.course = :course and c.owner = :owner",
            Long.class)
        .setParameter("course", course.value())
        .setParameter("owner", owner.value())
        .getSingleResult();
  }

  /** A marker's own comment of a course, held until the transaction ends. */
  public Optional<BankComment> hold(long id, PersonId owner, CourseCode course) {
    return Optional.ofNullable(em.find(BankComment.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(c -> c.owner().equals(owner) && c.course().equals(course));
  }
}
