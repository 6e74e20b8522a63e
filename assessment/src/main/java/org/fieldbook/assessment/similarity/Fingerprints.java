package org.fieldbook.assessment.similarity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.PresentationCode;

/** The prints of submissions that count, for each course and assignment. */
@ApplicationScoped
public class Fingerprints {

  private static final String UNREAD =
      " from Script s where s.assignment = :assignment and s.presentation like :course"
          + " and not exists (select p.submission from Fingerprint p where"
          + " p.submission = s.submission and p.method = :method)";

  /**
   * Scripts with a print of the present method that nothing has been compared with are not done.
   */
  private static final String COMPARED =
      " exists (select p.submission from Fingerprint p where p.submission = s.submission"
          + " and p.method = :method and p.comparedAt is not null)";

  private static final String KNOWN =
      "select new org.fieldbook.assessment.similarity.KnownPrint(p.submission, p.script,"
          + " p.student, p.presentation, p.print, p.readAt, p.comparedAt) from Fingerprint p,"
          + " Script s where s.id = p.script and s.submission = p.submission";

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  /** Scripts of the course of which there is no print yet, in the order of their ids. */
  List<Long> unread(CourseCode course, String assignment) {
    return em.createQuery("select s.id" + UNREAD + " order by s.id", Long.class)
        .setParameter("course", course.value() + "-%")
        .setParameter("assignment", assignment)
        .setParameter("method", Print.METHOD)
        .getResultList();
  }

  /** Those of them between two ids. */
  List<Script> unread(CourseCode course, String assignment, long first, long last) {
    return em.createQuery(
            "select s" + UNREAD + " and s.id between :first and :last order by s.id", Script.class)
        .setParameter("course", course.value() + "-%")
        .setParameter("assignment", assignment)
        .setParameter("method", Print.METHOD)
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultList();
  }

  void keep(Fingerprint print) {
    em.merge(print);
  }

  /** When the newest print of the course's assignment was made; the epoch when there is none. */
  Instant newest(CourseCode course, String assignment) {
    Instant newest =
        em.createQuery(
                "select max(p.readAt) from Fingerprint p where p.course = :course"
                    + " and p.assignment = :assignment",
                Instant.class)
            .setParameter("course", course.value())
            .setParameter("assignment", assignment)
            .getSingleResult();
    return newest == null ? Instant.EPOCH : newest;
  }

  /** Scripts of a presentation whose prints have not been compared with the newest one. */
  List<Long> uncompared(PresentationCode presentation, String assignment, Instant newest) {
    return em.createQuery(
            "select p.script from Fingerprint p, Script s where s.id = p.script"
                + " and s.submission = p.submission and p.presentation = :presentation"
                + " and p.assignment = :assignment"
                + " and (p.comparedAt is null or p.comparedAt <= :newest) order by p.script",
            Long.class)
        .setParameter("presentation", presentation.value())
        .setParameter("assignment", assignment)
        .setParameter("newest", newest)
        .getResultList();
  }

  /** Scripts of a presentation that had come before that instant and have not been compared. */
  List<Uncompared.Pile> waiting(PresentationCode presentation, Instant before) {
    return em.createQuery(
            "select new org.fieldbook.assessment.similarity.Uncompared$Pile(s.assignment,"
                + " count(s), min(s.arrivedAt)) from Script s where s.presentation = :presentation"
                + " and s.arrivedAt < :before and not"
                + COMPARED
                + " group by s.assignment order by s.assignment",
            Uncompared.Pile.class)
        .setParameter("presentation", presentation.value())
        .setParameter("before", before)
        .setParameter("method", Print.METHOD)
        .getResultList();
  }

  /** Whether a submission has been compared with what there was then. One SQL statement. */
  boolean isCompared(long submission) {
    return !em.createQuery(
            "select s.id from Script s where s.submission = :submission and" + COMPARED, Long.class)
        .setParameter("submission", submission)
        .setParameter("method", Print.METHOD)
        .getResultList()
        .isEmpty();
  }

  /** Scripts of a presentation that came in. */
  List<Long> scripts(PresentationCode presentation, String assignment) {
    return em.createQuery(
            "select s.id from Script s where s.presentation = :presentation"
                + " and s.assignment = :assignment order by s.id",
            Long.class)
        .setParameter("presentation", presentation.value())
        .setParameter("assignment", assignment)
        .getResultList();
  }

  /** The prints of a presentation's scripts between two ids. */
  List<KnownPrint> of(PresentationCode presentation, String assignment, long first, long last) {
    return em.createQuery(
            KNOWN
                + " and p.presentation = :presentation and p.assignment = :assignment"
                + " and p.script between :first and :last order by p.script",
            KnownPrint.class)
        .setParameter("presentation", presentation.value())
        .setParameter("assignment", assignment)
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultList();
  }

  /**
   * Some of the prints that an assignment's scripts are compared with, those of the scripts after
   * an id: of that assignment in all presentations of the course, and of all assignments in this
   * one.
   */
  List<KnownPrint> after(PresentationCode presentation, String assignment, long script, int most) {
    return em.createQuery(
            KNOWN
                + " and p.course = :course and p.script > :script"
                + " and (p.assignment = :assignment or p.presentation = :presentation)"
                + " order by p.script",
            KnownPrint.class)
        .setParameter("course", presentation.course().value())
        .setParameter("presentation", presentation.value())
        .setParameter("assignment", assignment)
        .setParameter("script", script)
        .setMaxResults(most)
        .getResultList();
  }

  /** Writes down that these have been compared with everything that had been read by then. */
  void compared(Collection<Long> submissions, Instant now) {
    if (!submissions.isEmpty()) {
      em.createQuery("update Fingerprint p set p.comparedAt = :now where p.submission in :ids")
          .setParameter("now", now)
          .setParameter("ids", submissions)
          .executeUpdate();
    }
  }

  /** Scripts of a presentation of which nothing, or not all, could be compared. */
  List<NotCompared> notCompared(PresentationCode presentation, int most) {
    return em.createQuery(
            "select new org.fieldbook.assessment.similarity.NotCompared(p.script, p.student,"
                + " p.assignment, p.outcome, p.note) from Fingerprint p, Script s"
                + " where s.id = p.script and s.submission = p.submission"
                + " and p.presentation = :presentation and p.outcome <> :read"
                + " order by p.assignment, p.script",
            NotCompared.class)
        .setParameter("presentation", presentation.value())
        .setParameter("read", Fingerprint.Outcome.READ)
        .setMaxResults(most)
        .getResultList();
  }
}
