package org.fieldbook.assessment.similarity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.PresentationCode;

/** The flags on scripts that are alike. */
@ApplicationScoped
public class SimilarityFlags {

  private static final String LINE =
      "select new org.fieldbook.assessment.similarity.FlagLine(f, s.student, s.presentation,"
          + " s.assignment, o.student, o.presentation, o.assignment) from SimilarityFlag f, Script"
          + " s, Script o where s.id = f.script and o.id = f.otherScript";

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  void add(SimilarityFlag flag) {
    em.persist(flag);
    em.flush();
  }

  Optional<SimilarityFlag> find(long id) {
    return Optional.ofNullable(em.find(SimilarityFlag.class, id));
  }

  /** A flag, held until the transaction ends so that it cannot be judged twice. */
  Optional<SimilarityFlag> hold(long id) {
    return Optional.ofNullable(em.find(SimilarityFlag.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Flags on any of those submissions, on either side. */
  List<SimilarityFlag> ofSubmissions(Collection<Long> submissions) {
    if (submissions.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select f from SimilarityFlag f where f.submission in :submissions"
                + " or f.otherSubmission in :submissions",
            SimilarityFlag.class)
        .setParameter("submissions", submissions)
        .getResultList();
  }

  /** Whether a flag that nobody has judged holds the script back, but for that one. */
  boolean isHeldByAnother(long script, long flag) {
    return em.createQuery(
                "select count(f) from SimilarityFlag f where f.id <> :flag and f.state = :open"
                    + " and (f.script = :script or f.bothHeld = true and f.otherScript = :script)",
                Long.class)
            .setParameter("flag", flag)
            .setParameter("open", SimilarityFlag.State.OPEN)
            .setParameter("script", script)
            .getSingleResult()
        > 0;
  }

  /** The flags on scripts of a presentation: those to judge first, the most alike of them first. */
  List<FlagLine> of(PresentationCode presentation, int most) {
    return em.createQuery(
            LINE
                + " and s.presentation = :presentation"
                + " order by case when f.state = :open then 0 else 1 end, f.share desc, f.id desc",
            FlagLine.class)
        .setParameter("presentation", presentation.value())
        .setParameter("open", SimilarityFlag.State.OPEN)
        .setMaxResults(most)
        .getResultList();
  }

  /** A flag with whose scripts it is about. */
  Optional<FlagLine> line(long id) {
    return em.createQuery(LINE + " and f.id = :id", FlagLine.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }
}
